export const id = 7631;
export const ids = [7631];
export const modules = {

/***/ 42326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sg: () => (/* binding */ OverBudget),
/* harmony export */   yK: () => (/* binding */ createBudget)
/* harmony export */ });
/* unused harmony exports ALLOWANCES, MAX_VERIFY_MS */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12027);
/**
 * What one verification may take, all platforms of the image together. Every single thing has a bound of its own
 * (`limits.ts`); this is about many things, each within its bound.
 *
 * Two kinds of allowances. Some are fixed. Others grow with what the image stores in the registry, for that is what real
 * content costs its author: an image of 20 GB may have ten million files, and one of 20 kB may not.
 */

const KiB = 1024;
const MiB = 1024 * KiB;
const GiB = 1024 * MiB;
/** Why each is what it is stands beside it. Twelve platforms of 127 layers, 20 GB and a million files each stay below. */
const ALLOWANCES = {
    /** Manifests, configs and layers: 12 × (2 + 127), and as many attestations that nobody asks for. */
    requests: { free: 4000, unit: 'requests to the registry' },
    /** Manifests and configs in bytes. Usual are 2 KiB each; a config of the largest images has 100 KiB. */
    documents: { free: 24 * MiB, unit: 'bytes of manifests and configs' },
    /** Programs and data unpack to 2 to 10 times their size. A gigabyte takes a second. */
    inflated: { free: 8 * GiB, perByte: 20, unit: 'unpacked bytes' },
    /** A file with some content takes a hundred bytes, compressed. A million take two seconds. */
    entries: { free: 2_000_000, perByte: 1 / 64, unit: 'files' },
    /** What is remembered of links, programs and scripts: some hundred bytes each, a hundred times less than they have. */
    memory: { free: 128 * MiB, perByte: 1, unit: 'bytes for links, programs and scripts' },
    /** Files of configuration, in bytes: `ld.so.cache` and the like. */
    texts: { free: 64 * MiB, unit: 'bytes of configuration files' },
    /** PAX records beside those of one in every file that names, times and attributes take. */
    records: { free: 2_000_000, perByte: 1 / 64, unit: 'PAX records' },
    /** Paths that are looked up in the root file systems: what runs, and what each loader would try. */
    lookups: { free: 4_000_000, unit: 'look-ups of files' },
};
/** Milliseconds for a verification as a whole: 200 GB at a tenth of a gigabyte a second take half of it. */
const MAX_VERIFY_MS = 60 * 60_000;
/** The image takes more than it is allowed to. It is a finding about the image: nobody can say that it is good. */
class OverBudget extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageFault */ .YW {
    constructor(what) {
        super(`it takes more than ${what} to look into this image, where Multihull stopped`, {
            remedy: 'No image that is built for being run is like this. If it is meant to be, look at what it is made of, and make it smaller.',
        });
    }
}
const OF_LAYERS = ['inflated', 'entries', 'memory', 'texts', 'records'];
function createBudget({ now = () => 0, deadlineMs = MAX_VERIFY_MS } = {}) {
    const started = now();
    const spent = new Map();
    let stored = 0;
    return {
        spend(resource, amount = 1) {
            const { free, unit, ...more } = ALLOWANCES[resource];
            const sum = (spent.get(resource) ?? 0) + amount;
            spent.set(resource, sum);
            const allowed = free + Math.floor(stored * (more.perByte ?? 0));
            if (sum > allowed)
                throw new OverBudget(`${allowed} ${unit}`);
        },
        credit(bytes) {
            stored += bytes;
        },
        restart() {
            stored = 0;
            for (const resource of OF_LAYERS)
                spent.delete(resource);
        },
        checkTime() {
            if (now() - started > deadlineMs)
                throw new OverBudget(`${Math.round(deadlineMs / 60_000)} minutes`);
        },
    };
}


/***/ }),

/***/ 44747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ MAX_LD_CACHE),
/* harmony export */   EC: () => (/* binding */ CHUNK_BYTES),
/* harmony export */   Ft: () => (/* binding */ SMALL_ZSTD_WINDOW),
/* harmony export */   GB: () => (/* binding */ MAX_ZSTD_WINDOW),
/* harmony export */   PR: () => (/* binding */ MAX_PATH_BYTES),
/* harmony export */   Sd: () => (/* binding */ MAX_ENTRIES),
/* harmony export */   TN: () => (/* binding */ MAX_PACKAGE_LINE),
/* harmony export */   Tx: () => (/* binding */ MAX_MEMORY_AT_ONCE),
/* harmony export */   V2: () => (/* binding */ PARALLEL_LAYERS),
/* harmony export */   VQ: () => (/* binding */ MAX_SCRIPT),
/* harmony export */   Vk: () => (/* binding */ MAX_INDEX_ENTRIES),
/* harmony export */   WC: () => (/* binding */ MAX_PACKAGE_TEXT),
/* harmony export */   _7: () => (/* binding */ MAX_SYMBOL_BYTES),
/* harmony export */   bR: () => (/* binding */ MAX_SCRIPT_BYTES),
/* harmony export */   dL: () => (/* binding */ MAX_IMAGE_MEMORY),
/* harmony export */   fn: () => (/* binding */ MAX_KEPT_ENTRIES),
/* harmony export */   gg: () => (/* binding */ MAX_SHEBANG),
/* harmony export */   lG: () => (/* binding */ MAX_TEXT),
/* harmony export */   lm: () => (/* binding */ MAX_PATH),
/* harmony export */   lr: () => (/* binding */ MAX_DEPTH),
/* harmony export */   oV: () => (/* binding */ MAX_FINDINGS_EACH),
/* harmony export */   ri: () => (/* binding */ MAX_SCRIPT_DEPTH),
/* harmony export */   sl: () => (/* binding */ MAX_LD_CACHE_ENTRIES),
/* harmony export */   su: () => (/* binding */ MAX_SEARCH_DIRECTORIES),
/* harmony export */   t1: () => (/* binding */ MAX_LAYER_BYTES),
/* harmony export */   vk: () => (/* binding */ MAX_LINKS),
/* harmony export */   w2: () => (/* binding */ MAX_OBJECTS),
/* harmony export */   xi: () => (/* binding */ MAX_LOADER_BYTES),
/* harmony export */   yM: () => (/* binding */ MAX_INDEX_DEPTH),
/* harmony export */   zB: () => (/* binding */ MAX_NAME)
/* harmony export */ });
/**
 * Every bound of verification, in one place. They are far above what images have, and low enough that a hostile
 * image costs seconds and little memory. What is beyond a bound is said in the report, never ignored.
 *
 * The bounds of one ELF file are in `elf/limits.ts`, those of documents in `src/registry`.
 */
const KiB = 1024;
const MiB = 1024 * KiB;
const GiB = 1024 * MiB;
/** Entries of an index and of those inside of it: one for each platform, and one attestation for each of these. */
const MAX_INDEX_ENTRIES = 1000;
/** Indexes inside indexes. Runtimes follow any number; two are made by hand, none by tools. */
const MAX_INDEX_DEPTH = 8;
/**
 * What one layer may unpack to: several times the largest that people have (models, CUDA). Reading as much takes about a
 * minute and no more memory than a small layer, however well it is compressed.
 */
const MAX_LAYER_BYTES = 32 * GiB;
/**
 * How far back the content of a zstd frame may refer: what inflating it takes in memory. It is what zstd itself takes
 * unless told otherwise (`--long=27`, and the most of `--ultra -22`); what builders write has 8 MiB.
 */
const MAX_ZSTD_WINDOW = 128 * MiB;
/** Of layers with a larger window than this, one is inflated at a time. */
const SMALL_ZSTD_WINDOW = 8 * MiB;
/** Entries of one layer's archive. */
const MAX_ENTRIES = 2_000_000;
/**
 * Links, programs and scripts of one layer, which are kept one by one (ordinary files are kept as hashes). A hundred
 * thousand of them take 150 MB of memory in all, this many 270.
 */
const MAX_KEPT_ENTRIES = 300_000;
/**
 * What may be remembered of one platform's files at a time, in bytes (`weight.ts`): 300 000 links, or two million
 * ordinary files. What runs beside it takes as much again.
 */
const MAX_IMAGE_MEMORY = 96 * MiB;
/** The same of several platforms that are read side by side. Beyond it, they are read one after the other. */
const MAX_MEMORY_AT_ONCE = 48 * MiB;
/** PATH_MAX and NAME_MAX of Linux, in bytes: what is longer cannot be unpacked. */
const MAX_PATH = 4096;
const MAX_NAME = 255;
/**
 * Dynamic symbols of one layer's programs and libraries, in bytes. Debian's 750 files have 0.5 MB of them, a full desktop
 * some 20. Files beyond it are judged without their symbols, as those whose symbols cannot be read.
 */
const MAX_SYMBOL_BYTES = 32 * MiB;
/** Directories inside each other. Linux has no bound of its own; node_modules of years ago reached 50. */
const MAX_DEPTH = 256;
/** All paths of one layer together, in characters. */
const MAX_PATH_BYTES = 256 * MiB;
/** Symbolic links followed in one resolution: path_resolution(7). */
const MAX_LINKS = 40;
/** The kernel reads this much of a script's first line (BINPRM_BUF_SIZE). */
const MAX_SHEBANG = 256;
/** Text of one shell script that is kept; entrypoint scripts have some 20 KiB. */
const MAX_SCRIPT = 64 * KiB;
/** Text of all shell scripts of a layer. Debian's base image has 0.3 MiB. Beyond it, what scripts start is not known. */
const MAX_SCRIPT_BYTES = 4 * MiB;
/** Scripts whose interpreters are scripts: the kernel stops at five (`exec_binprm`). */
const MAX_SCRIPT_DEPTH = 5;
/** `/etc/ld.so.cache`; that of a full desktop has 250 KiB. */
const MAX_LD_CACHE = 4 * MiB;
const MAX_LD_CACHE_ENTRIES = 100_000;
/** Other configuration that is read: `ld-musl-*.path`, `ld.so.conf`, `os-release`, `passwd`, `group`. */
const MAX_TEXT = 64 * KiB;
/** What is kept of a database of packages: Debian's base image has 15 KiB, a desktop of 3000 packages 0.5 MiB. */
const MAX_PACKAGE_TEXT = 4 * MiB;
/** One line of it. */
const MAX_PACKAGE_LINE = 4 * KiB;
/** The glibc loader, which is searched for the directories that it was built with; Debian's has 210 KiB. */
const MAX_LOADER_BYTES = 4 * MiB;
/** Shared objects that one program loads. Chromium has some 150. */
const MAX_OBJECTS = 2000;
/** Directories that are searched for one library. */
const MAX_SEARCH_DIRECTORIES = 500;
/**
 * Compressed and decompressed data travel in pieces of this size. Larger ones are no faster with Node 24, and take more
 * memory; with smaller ones, switching between threads costs more than inflating.
 */
const CHUNK_BYTES = 256 * KiB;
/** Layers that are read at a time. Inflating happens on threads of their own, of which Node has four. */
const PARALLEL_LAYERS = 3;
/** Findings of one check that are told one by one; more of them are summed up. */
const MAX_FINDINGS_EACH = 8;


/***/ }),

/***/ 86928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FK: () => (/* binding */ isInside),
/* harmony export */   P8: () => (/* binding */ basename),
/* harmony export */   j7: () => (/* binding */ normalise),
/* harmony export */   jf: () => (/* binding */ child),
/* harmony export */   pD: () => (/* binding */ dirname),
/* harmony export */   ys: () => (/* binding */ absolute)
/* harmony export */ });
/** Paths inside an image: absolute, `/` between parts, without `.`, `..` and empty parts. */
/**
 * The path in canonical form. `..` stops at the root, as it does for a process whose root this is.
 * Purely textual: links are not followed (`rootfs.ts` does that).
 */
function normalise(path) {
    const parts = [];
    for (const part of path.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part === '..')
            parts.pop();
        else
            parts.push(part);
    }
    return `/${parts.join('/')}`;
}
/** Resolves against a directory, as `open` does with its working directory. */
function absolute(path, directory) {
    return normalise(path.startsWith('/') ? path : `${directory}/${path}`);
}
function dirname(path) {
    const slash = path.lastIndexOf('/');
    return slash <= 0 ? '/' : path.slice(0, slash);
}
function basename(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
/** A name in a directory. */
function child(directory, name) {
    return directory === '/' ? `/${name}` : `${directory}/${name}`;
}
/** Whether the path is the directory, or inside it. */
function isInside(path, directory) {
    return directory === '/' || path === directory || path.startsWith(`${directory}/`);
}


/***/ }),

/***/ 50631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fe: () => (/* binding */ describeMachine),
/* harmony export */   Nq: () => (/* binding */ describeArmArchitecture),
/* harmony export */   T1: () => (/* binding */ armFloatAbi),
/* harmony export */   Tw: () => (/* binding */ isBpf),
/* harmony export */   Ui: () => (/* binding */ isX32),
/* harmony export */   _H: () => (/* binding */ ppc64Abi)
/* harmony export */ });
/* harmony import */ var _domain_platforms_platform_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12096);
/** What the facts mean to a person. */

/** EM_BPF. */
const BPF = 247;
/** Flags of 32-bit ARM files of ABI version 5 (IHI 0044, "e_flags"). */
const EF_ARM_ABI_FLOAT_SOFT = 0x200;
const EF_ARM_ABI_FLOAT_HARD = 0x400;
/** Whether this is BPF code, which the kernel runs on any machine. */
const isBpf = (facts) => facts.machine === BPF;
/** Whether this is x32: x86-64 code with 32-bit pointers, which needs a kernel and libraries of its own. */
const isX32 = (facts) => facts.machine === _domain_platforms_platform_table_js__WEBPACK_IMPORTED_MODULE_0__/* .ElfMachine */ .F.x86_64 && facts.bits === 32;
/** Version of the 64-bit PowerPC ABI in e_flags (EF_PPC64_ABI): 2 is ppc64le's; undefined says either will do. */
function ppc64Abi(facts) {
    if (facts.machine !== _domain_platforms_platform_table_js__WEBPACK_IMPORTED_MODULE_0__/* .ElfMachine */ .F.ppc64)
        return undefined;
    const version = facts.flags & 3;
    return version === 1 || version === 2 ? version : undefined;
}
/**
 * Whether 32-bit ARM code passes floating point numbers in VFP registers. e_flags say so in files of current
 * linkers; the build attributes in all others. Undefined when nothing says, or when it fits both.
 */
function armFloatAbi(facts) {
    if (facts.machine !== _domain_platforms_platform_table_js__WEBPACK_IMPORTED_MODULE_0__/* .ElfMachine */ .F.arm)
        return undefined;
    const flags = facts.flags & (EF_ARM_ABI_FLOAT_HARD | EF_ARM_ABI_FLOAT_SOFT);
    if (flags === EF_ARM_ABI_FLOAT_HARD)
        return 'hard';
    if (flags === EF_ARM_ABI_FLOAT_SOFT)
        return 'soft';
    if (facts.arm === undefined)
        return undefined;
    // An attribute that is left out has the value 0 (IHI 0045, "Default values for public tags"): the base variant.
    const vfpArgs = facts.arm.vfpArgs ?? 0;
    if (vfpArgs === 1)
        return 'hard';
    return vfpArgs === 0 ? 'soft' : undefined;
}
/** Tag_CPU_arch by value (IHI 0045). */
const ARM_ARCHITECTURES = [
    'before ARMv4',
    'ARMv4',
    'ARMv4T',
    'ARMv5T',
    'ARMv5TE',
    'ARMv5TEJ',
    'ARMv6',
    'ARMv6KZ',
    'ARMv6T2',
    'ARMv6K',
    'ARMv7',
    'ARMv6-M',
    'ARMv6S-M',
    'ARMv7E-M',
    'ARMv8-A',
    'ARMv8-R',
    'ARMv8-M baseline',
    'ARMv8-M mainline',
    'ARMv8.1-A',
    'ARMv8.2-A',
    'ARMv8.3-A',
    'ARMv8.1-M mainline',
    'ARMv9-A',
];
/** Name of a Tag_CPU_arch value: `ARMv6KZ`. */
const describeArmArchitecture = (cpuArch) => ARM_ARCHITECTURES[cpuArch] ?? `ARM architecture ${cpuArch}`;
/** Machines that are met in images and have one name; e_machine by the gABI's registry. */
const NAMES = new Map([
    [2, 'SPARC'],
    [_domain_platforms_platform_table_js__WEBPACK_IMPORTED_MODULE_0__/* .ElfMachine */ .F.i386, 'i386'],
    [4, 'm68k'],
    [15, 'PA-RISC'],
    [18, 'SPARC'],
    [20, 'PowerPC (32-bit)'],
    [42, 'SuperH'],
    [43, 'SPARC (64-bit)'],
    [50, 'Itanium'],
    [83, 'AVR'],
    [94, 'Xtensa'],
    [105, 'MSP430'],
    [164, 'Hexagon'],
    [190, 'NVIDIA CUDA'],
    [195, 'ARC'],
    [224, 'AMD GPU'],
    [BPF, 'eBPF'],
    [252, 'C-SKY'],
    [0x9026, 'Alpha'],
]);
/** The machine that the file is for, in a few words: `x86-64`, `ARM (32-bit, hard float, ARMv7)`. */
function describeMachine(facts) {
    const big = facts.endian === 'big';
    const wide = facts.bits === 64;
    switch (facts.machine) {
        case _domain_platforms_platform_table_js__WEBPACK_IMPORTED_MODULE_0__/* .ElfMachine */ .F.x86_64:
            return wide ? 'x86-64' : 'x32 (x86-64 with 32-bit pointers)';
        case _domain_platforms_platform_table_js__WEBPACK_IMPORTED_MODULE_0__/* .ElfMachine */ .F.aarch64:
            return `aarch64${big ? '_be' : ''}${wide ? '' : ' (32-bit pointers)'}`;
        case _domain_platforms_platform_table_js__WEBPACK_IMPORTED_MODULE_0__/* .ElfMachine */ .F.arm:
            return describeArm(facts);
        case _domain_platforms_platform_table_js__WEBPACK_IMPORTED_MODULE_0__/* .ElfMachine */ .F.ppc64:
            return big ? 'ppc64' : 'ppc64le';
        case _domain_platforms_platform_table_js__WEBPACK_IMPORTED_MODULE_0__/* .ElfMachine */ .F.s390:
            return wide ? 's390x' : 's390 (31-bit)';
        case _domain_platforms_platform_table_js__WEBPACK_IMPORTED_MODULE_0__/* .ElfMachine */ .F.riscv:
            return wide ? 'riscv64' : 'riscv32';
        case _domain_platforms_platform_table_js__WEBPACK_IMPORTED_MODULE_0__/* .ElfMachine */ .F.loongarch:
            return wide ? 'loongarch64' : 'loongarch32';
        case 8:
            return `MIPS (${facts.bits}-bit, ${facts.endian} endian)`;
        default:
            return NAMES.get(facts.machine) ?? `machine 0x${facts.machine.toString(16)}`;
    }
}
function describeArm(facts) {
    const float = armFloatAbi(facts);
    const parts = [
        '32-bit',
        ...(facts.endian === 'big' ? ['big endian'] : []),
        ...(float === undefined ? [] : [`${float} float`]),
        ...(facts.arm?.cpuArch === undefined ? [] : [describeArmArchitecture(facts.arm.cpuArch)]),
    ];
    return `ARM (${parts.join(', ')})`;
}


/***/ }),

/***/ 22357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E3: () => (/* binding */ readString),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   TC: () => (/* binding */ readerOf),
/* harmony export */   i1: () => (/* binding */ startParse),
/* harmony export */   z5: () => (/* binding */ readOrDamage)
/* harmony export */ });
/* harmony import */ var _elf_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31136);
/** Fields of either byte order, and reads that explain themselves when they fail. */

/** Reads fields of `bytes` in the byte order and word size that the file declares (EI_DATA, EI_CLASS). */
function fieldsOf(bytes, little, bits) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return {
        u16: (at) => view.getUint16(at, little),
        u32: (at) => view.getUint32(at, little),
        word: (at) => (bits === 64 ? view.getBigUint64(at, little) : BigInt(view.getUint32(at, little))),
    };
}
/** A reader of bytes that are all in memory. */
function readerOf(bytes) {
    return {
        size: bytes.length,
        read: (offset, length) => {
            const inside = offset >= 0 && length >= 0 && offset + length <= bytes.length;
            return inside ? bytes.subarray(offset, offset + length) : undefined;
        },
    };
}
/** Starts the book-keeping of one parse; `damage` is filled as it goes. */
function startParse(reader, little, bits, damage) {
    let budget = _elf_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .Limit */ .I.allStringBytes;
    return {
        reader,
        little,
        bits,
        damaged: (clause) => {
            if (damage.length < _elf_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .Limit */ .I.damage && !damage.includes(clause))
                damage.push(clause);
        },
        spend: (bytes) => {
            budget -= bytes;
            return budget >= 0;
        },
    };
}
/** Reads exactly `length` bytes, or says in `damage` why `what` cannot be read. */
function readOrDamage(parse, what, offset, length) {
    const bytes = parse.reader.read(offset, length);
    if (bytes === undefined)
        parse.damaged(`${what} ${whyUnread(parse.reader, offset, length)}`);
    return bytes;
}
function whyUnread(reader, offset, length) {
    if (offset + length > reader.size)
        return 'lies beyond the end of the file';
    return `is at an unusual place (offset ${offset}) that was not kept while the file streamed by`;
}
/** Strings are read in pieces: most end in the first, and none needs its limit's worth of bytes to exist. */
const PIECE = 64;
/**
 * Reads a NUL-terminated string that must end before `end` (a file offset) and within `limit` bytes. Bytes that
 * are no UTF-8 become U+FFFD: they are for comparing and showing, and no sane library has such a name.
 */
function readString(parse, what, offset, end, limit) {
    const stop = Math.min(end, offset + limit);
    const text = [];
    for (let at = offset; at < stop;) {
        // A piece may stick out of what is at hand though the string does not: then go byte by byte.
        const piece = parse.reader.read(at, Math.min(PIECE, stop - at)) ?? readOrDamage(parse, what, at, 1);
        if (piece === undefined)
            return undefined;
        const nul = piece.indexOf(0);
        if (nul !== -1 && at === offset)
            return keepString(parse, piece.subarray(0, nul));
        for (const byte of nul === -1 ? piece : piece.subarray(0, nul))
            text.push(byte);
        if (nul !== -1)
            return keepString(parse, Uint8Array.from(text));
        at += piece.length;
    }
    parse.damaged(`${what} has no end`);
    return undefined;
}
const DECODER = new TextDecoder();
function keepString(parse, bytes) {
    if (!parse.spend(bytes.length)) {
        parse.damaged(`it has more than ${_elf_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .Limit */ .I.allStringBytes / 1024} KiB of names`);
        return undefined;
    }
    return DECODER.decode(bytes);
}


/***/ }),

/***/ 31136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ Limit),
/* harmony export */   Y: () => (/* binding */ Keep)
/* harmony export */ });
/**
 * How much of a file is believed. Real files stay far below; a hostile one gets no more than this, and what was
 * left out is said in `damage`.
 */
const KiB = 1024;
const MiB = 1024 * KiB;
/** Limits of the parser. */
const Limit = {
    /** Linux refuses a program header table of more than 64 KiB; linkers write a dozen entries. */
    programHeaders: 128,
    /** Entries of the dynamic section up to DT_NULL. */
    dynamicEntries: 4096,
    /** DT_NEEDED entries. */
    needed: 256,
    /** One name or one path, in bytes: PATH_MAX of Linux. */
    nameBytes: 4096,
    /** DT_RPATH or DT_RUNPATH as a whole. */
    pathListBytes: 16 * KiB,
    /** All strings of one file together: they live on in caches and reports. */
    allStringBytes: 64 * KiB,
    /** Entries of DT_VERNEED (or DT_VERDEF), records and names together. */
    versionEntries: 4096,
    /** One PT_NOTE or PT_GNU_PROPERTY segment. */
    noteBytes: 64 * KiB,
    /** Section headers, which are read for ARM only. */
    sectionHeaders: 4096,
    /** `.ARM.attributes`; real ones have some 50 bytes. */
    armAttributesBytes: 64 * KiB,
    /** Dynamic symbols that a file defines; Node.js has 70 000. A file with more is taken for one that cannot be read. */
    definedSymbols: 1 << 19,
    /** Those that it wants of others. Of real files some hundreds, of the largest ten thousand. */
    wantedSymbols: 1 << 16,
    /** The dynamic string table, where names of symbols are read; LLVM's has 4 MiB. */
    symbolStringBytes: 12 * MiB,
    /** One name of a symbol; C++ makes some of a few KiB. */
    symbolNameBytes: 16 * KiB,
    /** One table of relocations. */
    relocationBytes: 12 * MiB,
    /** Clauses in `damage`. */
    damage: 32,
};
/** Shares of what the streaming collector keeps of one file. */
const Keep = {
    /** Nothing beyond this is ever kept of one file. */
    total: 12 * MiB,
    /** A file up to this size is kept as it is. */
    wholeFile: 1 * MiB,
    /** The beginning of the file: its header, and where every linker puts the program headers. */
    window: 8 * KiB,
    /** What the header and the program headers name: program and section headers, PT_DYNAMIC, PT_INTERP, notes. */
    named: 512 * KiB,
    /**
     * Of the first loadable segment: linkers put string and version tables there. Node.js exports so many symbols
     * that it needs 7.5 MiB; next come libLLVM with 5 MiB and C++ compilers with 2.5. The first number is certain,
     * the second holds when other segments leave that much.
     */
    firstLoad: 7 * MiB,
    firstLoadAtMost: 9 * MiB,
    /** Of the beginning of a last segment that no linker made: patchelf puts tables there that have grown. */
    addedLoad: 3.5 * MiB,
    /** When the program headers are somewhere inside the file: of its beginning, and of what precedes them. */
    lateHeaderBeginning: 6 * MiB,
    beforeLateHeader: 4 * MiB,
    /** Beginning and end of each further loadable segment; those up to the second number whole, small ones first. */
    loadEdge: 64 * KiB,
    smallLoad: 4 * MiB,
    /** Places that look like ARM attributes, and such that look like a dynamic string table. */
    armCandidates: 128 * KiB,
    libraryCandidates: 768 * KiB,
};


/***/ }),

/***/ 64214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B1: () => (/* binding */ withNames),
/* harmony export */   Em: () => (/* binding */ VersionBit),
/* harmony export */   Rz: () => (/* binding */ unpackPlaces),
/* harmony export */   Zt: () => (/* binding */ packWanted),
/* harmony export */   eZ: () => (/* binding */ namesOf),
/* harmony export */   rX: () => (/* binding */ packDefined)
/* harmony export */ });
/* unused harmony export packPlaces */
/**
 * Symbols of a file as they are remembered: a library has thousands, an image some hundred thousand, and most are
 * never asked for. So they are packed, and unpacked when somebody asks.
 */
/** A definition's version in two bytes: the place in `definedVersions` plus one (0: none of them), and these bits. */
const VersionBit = {
    /** Another version of the name is the default. */
    hidden: 0x8000,
    /** The base version or the first one: also for those who want no version. */
    first: 0x4000,
    place: 0x3fff,
};
/** Places in ascending order, as differences in base-128 digits, the lowest first. */
function packPlaces(places) {
    const bytes = [];
    let last = 0;
    for (const place of [...places].sort((a, b) => a - b)) {
        let rest = place - last;
        last = place;
        for (; rest > 0x7f; rest = Math.floor(rest / 0x80))
            bytes.push((rest & 0x7f) | 0x80);
        bytes.push(rest);
    }
    return Buffer.from(bytes).toString('base64');
}
/** The reverse of `packPlaces`. */
function unpackPlaces(packed) {
    const places = [];
    let last = 0;
    let value = 0;
    let factor = 1;
    for (const byte of Buffer.from(packed, 'base64')) {
        value += (byte & 0x7f) * factor;
        factor *= 0x80;
        if (byte > 0x7f)
            continue;
        last += value;
        places.push(last);
        value = 0;
        factor = 1;
    }
    return places;
}
function packWanted({ start, calls, copies }) {
    return { start: packPlaces(start), calls: packPlaces(calls), copies: packPlaces(copies) };
}
/** @param placeOf a version index's place in `definedVersions`. */
function packDefined(definitions, placeOf) {
    const versioned = definitions.versions !== undefined && definitions.hashes.length > 0;
    const known = new Map();
    const packed = (version) => {
        const found = known.get(version) ?? packVersion(version, placeOf);
        known.set(version, found);
        return found;
    };
    // Hash and version in one number of 48 bits, which sorts much faster than objects.
    const both = new Float64Array(definitions.hashes.length);
    for (let index = 0; index < both.length; index += 1)
        both[index] = (definitions.hashes[index] ?? 0) * 0x10000 + packed(definitions.versions?.[index] ?? 0);
    both.sort();
    const hashes = Buffer.alloc(4 * both.length);
    const versions = Buffer.alloc(2 * both.length);
    for (let index = 0; index < both.length; index += 1) {
        const value = both[index] ?? 0;
        hashes.writeUInt32LE(Math.floor(value / 0x10000), 4 * index);
        versions.writeUInt16LE(value % 0x10000, 2 * index);
    }
    return {
        defined: hashes.toString('base64'),
        ...(versioned ? { versions: versions.toString('base64') } : {}),
    };
}
function packVersion(version, placeOf) {
    const index = version & 0x7fff;
    const place = (placeOf(index) ?? -1) + 1;
    return ((version & VersionBit.hidden) |
        (index <= 2 ? VersionBit.first : 0) |
        (place > VersionBit.place ? 0 : place));
}
/** The names that this file wants, each once. */
function namesOf({ names, start, calls, copies }) {
    return [start, calls, copies].flatMap((packed) => unpackPlaces(packed).flatMap((place) => names[place] ?? []));
}
/** The same facts with other names, of which those of this file are at these places. */
function withNames(facts, names, placeOf) {
    const moved = (packed) => packPlaces(unpackPlaces(packed).flatMap((place) => placeOf(facts.names[place] ?? '')));
    return {
        ...facts,
        names,
        start: moved(facts.start),
        calls: moved(facts.calls),
        copies: moved(facts.copies),
    };
}


/***/ }),

/***/ 91014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ gnuHash),
/* harmony export */   o: () => (/* binding */ readListed)
/* harmony export */ });
/* harmony import */ var _domain_platforms_platform_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12096);
/* harmony import */ var _format_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22357);
/* harmony import */ var _format_elf_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31136);
/** The hash tables of dynamic symbols: which symbols they list (gABI, "Hash Table"; DT_GNU_HASH is binutils'). */



/** The hash of DT_GNU_HASH (`dl_new_hash` of glibc), over a name of single-byte characters. */
function gnuHash(name) {
    let hash = 5381;
    for (let at = 0; at < name.length; at += 1)
        hash = (Math.imul(hash, 33) + name.charCodeAt(at)) | 0;
    return hash >>> 0;
}
/** The symbols that a loader can find; glibc and musl prefer the GNU table where there are both. */
function readListed(parse, machine, offsets) {
    if (offsets.gnu !== undefined)
        return readGnu(parse, offsets.gnu);
    return offsets.sysv === undefined ? undefined : readSysv(parse, machine, offsets.sysv);
}
/** DT_GNU_HASH does not say how many symbols there are: the last chain ends with the last of them. */
function readGnu(parse, offset) {
    const head = parse.reader.read(offset, 16);
    if (!head)
        return undefined;
    const { u32 } = (0,_format_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(head, parse.little, parse.bits);
    const [buckets, first, bloom] = [u32(0), u32(4), u32(8)];
    if (buckets > _format_elf_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .Limit */ .I.definedSymbols || bloom > _format_elf_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .Limit */ .I.definedSymbols)
        return undefined;
    const table = offset + 16 + bloom * (parse.bits / 8);
    const heads = parse.reader.read(table, buckets * 4);
    if (!heads)
        return undefined;
    const bucket = (0,_format_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(heads, parse.little, parse.bits);
    let last = 0;
    for (let index = 0; index < buckets; index += 1)
        last = Math.max(last, bucket.u32(4 * index));
    if (last < first)
        return { first, end: first };
    for (let left = _format_elf_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .Limit */ .I.definedSymbols; left > 0; left -= 1) {
        const link = parse.reader.read(table + 4 * (buckets + last - first), 4);
        if (!link)
            return undefined;
        last += 1;
        if (((0,_format_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(link, parse.little, parse.bits).u32(0) & 1) === 1)
            return { first, end: last };
    }
    return undefined;
}
/** DT_HASH: `nbucket`, `nchain`; the second is the number of symbols. Its words have 8 bytes on 64-bit s390. */
function readSysv(parse, machine, offset) {
    const wide = machine === _domain_platforms_platform_table_js__WEBPACK_IMPORTED_MODULE_0__/* .ElfMachine */ .F.s390 && parse.bits === 64;
    const head = parse.reader.read(offset, wide ? 16 : 8);
    if (!head)
        return undefined;
    const { u32, word } = (0,_format_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(head, parse.little, parse.bits);
    return { first: 1, end: wide ? Number(word(8)) : u32(4) };
}


/***/ }),

/***/ 92828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IN: () => (/* binding */ capabilityName),
/* harmony export */   Vt: () => (/* binding */ beyondDefault),
/* harmony export */   es: () => (/* binding */ XATTR),
/* harmony export */   md: () => (/* binding */ parseCapabilities),
/* harmony export */   z9: () => (/* binding */ CAPABILITY_RECORD)
/* harmony export */ });
/** File capabilities, as the kernel keeps them with a program (`struct vfs_cap_data`; capabilities(7)). */
/** PAX records of extended attributes begin with it: star's way to store them, which Go's tools and GNU tar share. */
const XATTR = 'SCHILY.xattr.';
/** The PAX record that holds a file's capabilities. */
const CAPABILITY_RECORD = `${XATTR}security.capability`;
/** By number. */
const NAMES = [
    'chown',
    'dac_override',
    'dac_read_search',
    'fowner',
    'fsetid',
    'kill',
    'setgid',
    'setuid',
    'setpcap',
    'linux_immutable',
    'net_bind_service',
    'net_broadcast',
    'net_admin',
    'net_raw',
    'ipc_lock',
    'ipc_owner',
    'sys_module',
    'sys_rawio',
    'sys_chroot',
    'sys_ptrace',
    'sys_pacct',
    'sys_admin',
    'sys_boot',
    'sys_nice',
    'sys_resource',
    'sys_time',
    'sys_tty_config',
    'mknod',
    'lease',
    'audit_write',
    'audit_control',
    'setfcap',
    'mac_override',
    'mac_admin',
    'syslog',
    'wake_alarm',
    'block_suspend',
    'audit_read',
    'perfmon',
    'bpf',
    'checkpoint_restore',
];
/** What Docker, containerd and Podman let a container have when nobody says otherwise (moby's oci/caps/defaults.go). */
const DEFAULT_SET = [
    'chown',
    'dac_override',
    'fsetid',
    'fowner',
    'mknod',
    'net_raw',
    'setgid',
    'setuid',
    'setfcap',
    'setpcap',
    'net_bind_service',
    'sys_chroot',
    'kill',
    'audit_write',
];
/** Bytes of the attribute by revision: the masks have 32 bits in the first, 64 in the others. */
const SIZES = new Map([
    [1, 12],
    [2, 20],
    [3, 24],
]);
/** @param value the attribute, one character for each byte; undefined for what is none. */
function parseCapabilities(value) {
    const bytes = Buffer.from(value, 'latin1');
    if (bytes.byteLength < 12)
        return undefined;
    const magic = bytes.readUInt32LE(0);
    const revision = magic >>> 24;
    if (SIZES.get(revision) !== bytes.byteLength)
        return undefined;
    // One of another user namespace means nothing in that of the container.
    if (revision === 3 && bytes.readUInt32LE(20) !== 0)
        return undefined;
    const low = bytes.readUInt32LE(4);
    const high = revision === 1 ? 0 : bytes.readUInt32LE(12);
    const permitted = NAMES.flatMap((_, number) => {
        const bit = number < 32 ? low >>> number : high >>> (number - 32);
        return (bit & 1) === 1 ? [number] : [];
    });
    return { permitted, effective: (magic & 1) === 1 };
}
/** Names of those that a container does not have by default. */
function beyondDefault({ permitted }) {
    return permitted.map(capabilityName).filter((name) => !DEFAULT_SET.includes(name));
}
function capabilityName(number) {
    return NAMES[number] ?? `capability ${number}`;
}


/***/ }),

/***/ 79508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DK: () => (/* binding */ PATH_WEIGHT),
/* harmony export */   bW: () => (/* binding */ weightOfFacts),
/* harmony export */   mm: () => (/* binding */ weightOf),
/* harmony export */   os: () => (/* binding */ nameWeight)
/* harmony export */ });
/* harmony import */ var _path_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27088);

/** A path of a layer, in its table and in that of the root file system. */
const PATH_WEIGHT = 40;
/** An entry with its permissions, in a map, a list and whatever asks for it. */
const ENTRY_WEIGHT = 280;
/** A string and its place in a list. */
const STRING_WEIGHT = 40;
const ELF_WEIGHT = 800;
/** Of an entry that is remembered by itself, without the names of its symbols. */
function weightOf(path, content) {
    return ENTRY_WEIGHT + path.length + contentWeight(content);
}
/** Of the name of a symbol, which all files of a layer share. */
function nameWeight(name) {
    return STRING_WEIGHT + name.length;
}
/** Of a whole layer, as it comes out of a cache: its files share one list of names. */
function weightOfFacts({ paths, entries }) {
    const lists = new Set(entries.flatMap((entry) => (entry.kind === 'elf' && entry.elf.symbols ? [entry.elf.symbols.names] : [])));
    let sum = (paths.byteLength / _path_table_js__WEBPACK_IMPORTED_MODULE_0__/* .RECORD_BYTES */ .oZ) * PATH_WEIGHT;
    for (const entry of entries)
        sum += weightOf(entry.path, entry);
    for (const list of lists)
        sum += weigh(list);
    return sum;
}
function contentWeight(content) {
    switch (content.kind) {
        case 'symlink':
            return content.target.length;
        case 'script':
            return content.line.length + (content.text?.length ?? 0);
        case 'text':
            return content.base64?.length ?? 0;
        case 'elf': {
            const { elf, systemDirectories = [] } = content;
            const lists = [elf.needed, elf.rpath, elf.runpath, elf.definedVersions, elf.damage, systemDirectories];
            const wanted = elf.neededVersions.map(({ library, versions }) => weigh([library, ...versions.map(({ name }) => name)]));
            const symbols = elf.symbols;
            return (ELF_WEIGHT +
                [...lists.map(weigh), ...wanted].reduce((sum, weight) => sum + weight, 0) +
                (symbols ? symbols.defined.length + symbols.start.length + symbols.calls.length : 0));
        }
        default:
            return 0;
    }
}
function weigh(strings) {
    return strings.reduce((sum, text) => sum + STRING_WEIGHT + text.length, 0);
}


/***/ }),

/***/ 37963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ findGlibcFacts),
/* harmony export */   U: () => (/* binding */ USUAL_CACHE)
/* harmony export */ });
/** What is compiled into glibc's loader and C library: text that their programs print or read, found in the bytes. */
/**
 * @param directory where the file is.
 * @param isLoader it is the loader, not the C library.
 */
function findGlibcFacts(bytes, directory, isLoader) {
    const glibc = findRelease(bytes);
    if (!isLoader)
        return glibc === undefined ? {} : { glibc };
    const text = bytes.toString('latin1');
    const systemDirectories = findSystemDirectories(text, directory);
    const cachePath = /\0(\/[\w./+-]{1,255}\/ld\.so\.cache)\0/.exec(text)?.[1];
    return {
        ...(systemDirectories ? { systemDirectories } : {}),
        ...(cachePath === undefined || cachePath === USUAL_CACHE ? {} : { cachePath }),
        ...(glibc === undefined ? {} : { glibc }),
    };
}
const USUAL_CACHE = '/etc/ld.so.cache';
/** `GNU C Library (Debian GLIBC 2.36-9) stable release version 2.36.`: its banner, and that of `ld.so --version`. */
function findRelease(bytes) {
    const marker = ' release version ';
    const at = bytes.indexOf(marker);
    if (at < 0)
        return undefined;
    return /^2\.\d{1,3}/.exec(bytes.toString('latin1', at + marker.length, at + marker.length + 8))?.[0];
}
/**
 * `system_dirs` in glibc's elf/dl-load.c, each with a slash and a NUL at its end. Distributions differ (Debian's has
 * multiarch directories, Fedora's `/lib64`, Nix's its own alone), so the loader itself is asked.
 */
function findSystemDirectories(bytes, directory) {
    let own;
    for (const [run] of bytes.matchAll(/(?:(?:\/[\w.+-]{1,255}){1,16}\/\0){1,32}/g)) {
        const directories = run.split('\0').filter((path) => path !== '');
        const found = directories.map((path) => path.slice(0, -1));
        if (found.length > 1 && directories.some((path) => /\/lib(?:64|32)?\//.test(path)))
            return found;
        if (found[0] === directory)
            own ??= found;
    }
    return own;
}


/***/ }),

/***/ 15791:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hT: () => (/* binding */ decodeLayerFacts),
/* harmony export */   lt: () => (/* binding */ encodeLayerFacts),
/* harmony export */   zJ: () => (/* binding */ LAYER_FACTS_VERSION)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _elf_format_symbol_facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64214);
/**
 * What verification keeps of a layer: plain data that depends on the layer's bytes alone, so it is cached by digest.
 *
 * Kept one by one are links, programs, scripts, other executables, directories with unusual permissions, and a
 * few files of configuration. Of everything else only the path's kind is kept, as a hash (`path-table.ts`).
 */


/** Part of the cache's key: facts of another version are made anew. Raise it with every change of meaning. */
const LAYER_FACTS_VERSION = 9;
const ENTRIES_A_LINE = 500;
/** Divisible by three, so that each line is whole base64. */
const PATH_BYTES_A_LINE = 96 * 1024;
/** Facts as text, line by line. */
function* encodeLayerFacts({ entries, paths, ...head }, { digest, mediaType }) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const line = (value) => {
        const text = `${JSON.stringify(value)}\n`;
        hash.update(text);
        return text;
    };
    const { needs, placesOf } = collectNeeds(entries);
    const { symbols, symbolsOf } = collectSymbols(entries);
    yield line({ ...head, digest, mediaType, pathBytes: paths.byteLength, needs, symbols });
    const bytes = Buffer.from(paths.buffer, paths.byteOffset, paths.byteLength);
    for (let at = 0; at < bytes.byteLength; at += PATH_BYTES_A_LINE)
        yield line(bytes.toString('base64', at, Math.min(at + PATH_BYTES_A_LINE, bytes.byteLength)));
    for (let at = 0; at < entries.length; at += ENTRIES_A_LINE)
        yield line(entries.slice(at, at + ENTRIES_A_LINE).map((entry) => entry.kind === 'elf'
            ? {
                ...entry,
                elf: { ...entry.elf, neededVersions: placesOf(entry.elf), ...symbolsOf(entry.elf) },
            }
            : entry));
    yield hash.digest('hex');
}
function collectNeeds(entries) {
    const needs = [];
    const places = new Map();
    const placeOf = (need) => {
        const key = JSON.stringify(need);
        const known = places.get(key);
        if (known !== undefined)
            return known;
        places.set(key, needs.length);
        return needs.push(need) - 1;
    };
    const placesOf = (elf) => elf.neededVersions.map(placeOf);
    for (const entry of entries)
        if (entry.kind === 'elf')
            placesOf(entry.elf);
    return { needs, placesOf };
}
/** The names of all files in one list, the most wanted first: their places are short. */
function collectSymbols(entries) {
    const counts = new Map();
    const count = (facts) => {
        for (const name of (0,_elf_format_symbol_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .namesOf */ .eZ)(facts))
            counts.set(name, (counts.get(name) ?? 0) + 1);
    };
    for (const entry of entries)
        if (entry.kind === 'elf' && entry.elf.symbols)
            count(entry.elf.symbols);
    const symbols = [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
    const places = new Map(symbols.map((name, place) => [name, place]));
    const symbolsOf = (elf) => {
        if (!elf.symbols)
            return {};
        const { names: _, ...rest } = (0,_elf_format_symbol_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .withNames */ .B1)(elf.symbols, symbols, (name) => places.get(name) ?? 0);
        return { symbols: rest };
    };
    return { symbols, symbolsOf };
}
/** The facts of a layer as they were stored; undefined when they are damaged, of another layer, or of another version. */
function decodeLayerFacts(text, layer) {
    const end = text.lastIndexOf('\n') + 1;
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (const line of linesOf(text, end))
        hash.update(line);
    if (end === 0 || hash.digest('hex') !== text.slice(end))
        return undefined;
    // The checksum says that we wrote it; the version, that we mean the same by it.
    const lines = linesOf(text, end);
    const stored = JSON.parse(lines.next().value ?? '');
    const { needs, symbols, pathBytes, digest, mediaType, ...head } = stored;
    if (head.version !== LAYER_FACTS_VERSION)
        return undefined;
    if (digest !== layer.digest || mediaType !== layer.mediaType)
        return undefined;
    const paths = Buffer.alloc(pathBytes);
    let have = 0;
    const entries = [];
    for (const line of lines) {
        const value = JSON.parse(line);
        if (typeof value === 'string')
            have += paths.write(value, have, 'base64');
        else
            for (const entry of value)
                entries.push(entry.kind === 'elf' ? withLists(entry, needs, symbols) : entry);
    }
    return { ...head, paths, entries };
}
/** With their ends. */
function* linesOf(text, end) {
    for (let at = 0; at < end;) {
        const next = text.indexOf('\n', at) + 1;
        yield text.slice(at, next);
        at = next;
    }
}
/** In place: there are thousands, and they are nobody else's yet. */
function withLists(entry, needs, names) {
    const { elf } = entry;
    const neededVersions = elf.neededVersions.flatMap((place) => needs[place] ?? []);
    const symbols = elf.symbols && Object.assign(elf.symbols, { names });
    return Object.assign(entry, {
        elf: Object.assign(elf, { neededVersions, ...(symbols ? { symbols } : {}) }),
    });
}


/***/ }),

/***/ 6858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ createLayerTree),
/* harmony export */   w: () => (/* binding */ isDirectory)
/* harmony export */ });
/* harmony import */ var _domain_image_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44747);
/* harmony import */ var _domain_image_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86928);
/* harmony import */ var _facts_weight_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79508);
/* harmony import */ var _path_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27088);
/**
 * The directory that a layer is unpacked into: its paths, and what is known of the files that matter.
 *
 * It is built as containerd and Docker do for overlayfs (containerd's pkg/archive/tar.go): apart from the layers
 * below, so that links in a path's parents count only when this same layer made them.
 */




function createLayerTree(fail, spend) {
    const paths = (0,_path_table_js__WEBPACK_IMPORTED_MODULE_2__/* .createPathTable */ .cw)();
    const inodes = new Map();
    /** Archives list directory by directory: the last one is asked for again. Any change of a link makes it stale. */
    let last = { written: '/', resolved: '/' };
    /** Directories that something else took the place of, with all that was in them. */
    const replaced = new Set();
    /** Those among them that the archive lists by themselves. */
    const listed = new Set();
    const replace = (path) => {
        const kind = paths.get(path);
        if (!isDirectory(kind))
            return;
        replaced.add(path);
        if (kind === _path_table_js__WEBPACK_IMPORTED_MODULE_2__/* .PathKind */ .ii.directory)
            listed.add(path);
        if (paths.isMarked(path))
            fail('bound', `${path} is a directory with others in it, and then something else`);
    };
    const put = (path, kind) => {
        if (!isDirectory(kind))
            replace(path);
        if (inodes.delete(path))
            last = { written: '/', resolved: '/' };
        paths.set(path, kind);
    };
    const keep = (path, inode) => {
        if (inodes.size >= _domain_image_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_KEPT_ENTRIES */ .fn && !inodes.has(path)) {
            fail('bound', `it has more than ${_domain_image_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_KEPT_ENTRIES */ .fn} links, programs and scripts`);
            return;
        }
        last = { written: '/', resolved: '/' };
        spend('memory', (0,_facts_weight_js__WEBPACK_IMPORTED_MODULE_1__/* .weightOf */ .mm)(path, inode.content));
        if (inode.content.kind !== 'directory') {
            replace(path);
            paths.set(path, _path_table_js__WEBPACK_IMPORTED_MODULE_2__/* .PathKind */ .ii.entry);
        }
        inodes.set(path, inode);
    };
    return {
        paths,
        inodes,
        put,
        keep,
        directoryFor(written) {
            if (written === last.written)
                return last.resolved;
            const resolved = followLinks(written, inodes, fail);
            if (resolved === undefined || !makeDirectories(resolved, paths, fail))
                return undefined;
            last = { written, resolved };
            return resolved;
        },
        putDirectory(path, permissions) {
            // A whiteout before it in the same layer counts for nothing: runtimes replace it by the directory, which then
            // is laid over that of the layers below.
            const hides = paths.get(path) === _path_table_js__WEBPACK_IMPORTED_MODULE_2__/* .PathKind */ .ii.opaqueDirectory;
            // What was in it is still in the tables, and is not in it for a runtime.
            if (replaced.has(path))
                fail('bound', `${path} is a directory, then something else, then a directory again`);
            put(path, hides ? _path_table_js__WEBPACK_IMPORTED_MODULE_2__/* .PathKind */ .ii.opaqueDirectory : _path_table_js__WEBPACK_IMPORTED_MODULE_2__/* .PathKind */ .ii.directory);
            for (let at = (0,_domain_image_path_js__WEBPACK_IMPORTED_MODULE_3__/* .dirname */ .pD)(path); at !== '/' && !paths.mark(at);)
                at = (0,_domain_image_path_js__WEBPACK_IMPORTED_MODULE_3__/* .dirname */ .pD)(at);
            if (!isUsual(permissions))
                keep(path, { ...permissions, content: { kind: 'directory' } });
        },
        end() {
            // At the end runtimes set the times of all directories that were listed, by name, wherever links lead by then.
            for (const path of listed) {
                const resolved = followLinks(path, inodes, fail);
                if (resolved !== undefined && resolved !== '/' && paths.get(resolved) === undefined)
                    fail('broken', `${path} is a directory, and then a link to what is not in the layer`);
            }
        },
        remove(path) {
            // A whiteout is about the layers below (image-spec, layer.md#whiteouts), and it is a file in the path's place:
            // where the same layer has put something there before, containerd and Docker stop ("file exists").
            if (paths.get(path) === undefined)
                paths.set(path, _path_table_js__WEBPACK_IMPORTED_MODULE_2__/* .PathKind */ .ii.whiteout);
            else
                fail('broken', `${path} is in it, and so is a whiteout that removes it`);
        },
    };
}
function isDirectory(kind) {
    return (kind === _path_table_js__WEBPACK_IMPORTED_MODULE_2__/* .PathKind */ .ii.directory || kind === _path_table_js__WEBPACK_IMPORTED_MODULE_2__/* .PathKind */ .ii.opaqueDirectory || kind === _path_table_js__WEBPACK_IMPORTED_MODULE_2__/* .PathKind */ .ii.impliedDirectory);
}
/** A path of directories, with the links that the layer itself made so far followed inside its root. */
function followLinks(written, inodes, fail) {
    const pending = partsOf(written).reverse();
    let at = '/';
    for (let links = 0; pending.length > 0;) {
        if (pending.length > _domain_image_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_DEPTH */ .lr)
            return fail('bound', `${written.slice(0, 60)}… is too deep`);
        const part = pending.pop() ?? '';
        const next = part === '..' ? (0,_domain_image_path_js__WEBPACK_IMPORTED_MODULE_3__/* .dirname */ .pD)(at) : (0,_domain_image_path_js__WEBPACK_IMPORTED_MODULE_3__/* .child */ .jf)(at, part);
        const content = inodes.get(next)?.content;
        if (content?.kind !== 'symlink') {
            at = next;
            continue;
        }
        links += 1;
        if (links > _domain_image_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_LINKS */ .vk)
            return fail('broken', `the links in ${written} go round in a circle`);
        if (content.target.startsWith('/'))
            at = '/';
        pending.push(...partsOf(content.target).reverse());
    }
    return at;
}
function partsOf(path) {
    return path.split('/').filter((part) => part !== '' && part !== '.');
}
function makeDirectories(directory, paths, fail) {
    for (let at = directory; at !== '/'; at = (0,_domain_image_path_js__WEBPACK_IMPORTED_MODULE_3__/* .dirname */ .pD)(at)) {
        const kind = paths.get(at);
        if (isDirectory(kind))
            return true;
        if (kind !== undefined) {
            // A whiteout is a file, too, until an entry for the directory replaces it.
            const what = kind === _path_table_js__WEBPACK_IMPORTED_MODULE_2__/* .PathKind */ .ii.whiteout ? 'removed' : 'a file';
            fail('broken', `${at} is ${what}, and something is to be unpacked below it`);
            return false;
        }
        paths.set(at, _path_table_js__WEBPACK_IMPORTED_MODULE_2__/* .PathKind */ .ii.impliedDirectory);
    }
    return true;
}
/** Root's, and open to everybody: what nearly all directories are. */
function isUsual({ mode, uid, gid }) {
    return mode === 0o755 && uid === 0 && gid === 0;
}


/***/ }),

/***/ 27088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EV: () => (/* binding */ unpackPathTable),
/* harmony export */   cw: () => (/* binding */ createPathTable),
/* harmony export */   ii: () => (/* binding */ PathKind),
/* harmony export */   oZ: () => (/* binding */ RECORD_BYTES)
/* harmony export */ });
/**
 * What a layer does to each of its paths, in nine bytes a path.
 *
 * Why: a layer may have a million ordinary files. None of them matters by itself, but each may replace a program of
 * a layer below, be the target of a link, or be the file that a loader finds first. So all paths are remembered,
 * as 64-bit hashes. That one of ten thousand paths that are looked up meets the hash of another among two million is
 * less likely than 1 in 10⁸, and an image that arranges it deceives nobody but its owner.
 */
/** What a layer says about a path. The numbers are stored; new ones need a new version of the facts. */
const PathKind = {
    directory: 1,
    /** A directory that hides what the layers below have in it (`.wh..wh..opq`). */
    opaqueDirectory: 2,
    /** An ordinary file without any execute permission, and not a program. */
    file: 3,
    /** A device, a pipe or a socket. */
    special: 4,
    /** Removed (`.wh.NAME`). */
    whiteout: 5,
    /** Described by one of the layer's entries. */
    entry: 6,
    /** A directory that the layer does not list, only something in it: its permissions come from below. */
    impliedDirectory: 7,
};
/** Of one path, packed. */
const RECORD_BYTES = 9;
const START_CAPACITY = 1024;
const MAX_LOAD = 0.7;
/** Beside the kind. */
const MARK = 0x80;
/** A table for about this many paths; it grows. */
function createPathTable(expected = 0) {
    return new Table(expected);
}
/** The table of packed bytes, or undefined when they are none. */
function unpackPathTable(bytes) {
    if (bytes.byteLength % RECORD_BYTES !== 0)
        return undefined;
    const count = bytes.byteLength / RECORD_BYTES;
    const table = new Table(count);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < bytes.byteLength; at += RECORD_BYTES) {
        const kind = view.getUint8(at + 8);
        if (!isKind(kind))
            return undefined;
        table.put(view.getUint32(at, true), view.getUint32(at + 4, true), kind);
    }
    return table;
}
function isKind(value) {
    return value >= PathKind.directory && value <= PathKind.impliedDirectory;
}
/** Open addressing over typed arrays: a Map of as many strings would take ten times the memory. */
class Table {
    #low;
    #high;
    #kinds;
    #size = 0;
    constructor(expected) {
        const capacity = 2 ** Math.ceil(Math.log2(Math.max(START_CAPACITY, expected / MAX_LOAD)));
        this.#low = new Uint32Array(capacity);
        this.#high = new Uint32Array(capacity);
        this.#kinds = new Uint8Array(capacity);
    }
    get size() {
        return this.#size;
    }
    get(path) {
        const [low, high] = hash(path);
        const kind = (this.#kinds[this.#slot(low, high)] ?? 0) & ~MARK;
        return isKind(kind) ? kind : undefined;
    }
    mark(path) {
        const slot = this.#slot(...hash(path));
        const kind = this.#kinds[slot] ?? 0;
        if (kind !== 0)
            this.#kinds[slot] = kind | MARK;
        return (kind & MARK) !== 0;
    }
    isMarked(path) {
        return ((this.#kinds[this.#slot(...hash(path))] ?? 0) & MARK) !== 0;
    }
    set(path, kind) {
        const [low, high] = hash(path);
        this.put(low, high, kind);
    }
    put(low, high, kind) {
        if (this.#size >= this.#kinds.length * MAX_LOAD)
            this.#grow();
        const slot = this.#slot(low, high);
        if (this.#kinds[slot] === 0)
            this.#size += 1;
        this.#low[slot] = low;
        this.#high[slot] = high;
        this.#kinds[slot] = kind | ((this.#kinds[slot] ?? 0) & MARK);
    }
    pack() {
        const bytes = new Uint8Array(this.#size * RECORD_BYTES);
        const view = new DataView(bytes.buffer);
        let at = 0;
        for (let slot = 0; slot < this.#kinds.length; slot += 1) {
            const kind = this.#kinds[slot] ?? 0;
            if (kind === 0)
                continue;
            view.setUint32(at, this.#low[slot] ?? 0, true);
            view.setUint32(at + 4, this.#high[slot] ?? 0, true);
            view.setUint8(at + 8, kind & ~MARK);
            at += RECORD_BYTES;
        }
        return bytes;
    }
    #slot(low, high) {
        const mask = this.#kinds.length - 1;
        let slot = low & mask;
        while (this.#kinds[slot] !== 0 && (this.#low[slot] !== low || this.#high[slot] !== high))
            slot = (slot + 1) & mask;
        return slot;
    }
    #grow() {
        const [lows, highs, kinds] = [this.#low, this.#high, this.#kinds];
        const capacity = kinds.length * 2;
        this.#low = new Uint32Array(capacity);
        this.#high = new Uint32Array(capacity);
        this.#kinds = new Uint8Array(capacity);
        for (let old = 0; old < kinds.length; old += 1) {
            const kind = kinds[old] ?? 0;
            if (kind === 0)
                continue;
            const [low, high] = [lows[old] ?? 0, highs[old] ?? 0];
            const slot = this.#slot(low, high);
            this.#low[slot] = low;
            this.#high[slot] = high;
            this.#kinds[slot] = kind;
        }
    }
}
/** Two 32-bit multiplicative hashes, mixed into each other at the end (after MurmurHash3's finaliser). */
function hash(path) {
    let low = 0x9e3779b9;
    let high = 0x85ebca6b;
    for (let at = 0; at < path.length; at += 1) {
        const code = path.charCodeAt(at);
        low = Math.imul(low ^ code, 0x9e3779b1);
        high = Math.imul(high ^ code, 0x5f356495);
    }
    low = mix(low ^ (high >>> 15));
    high = mix(high ^ (low >>> 13));
    return [low >>> 0, high >>> 0];
}
function mix(value) {
    let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return mixed ^ (mixed >>> 16);
}


/***/ }),

/***/ 78230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ readLayers)
});

// UNUSED EXPORTS: layerKey

// EXTERNAL MODULE: ./build/js/domain/budget.js
var domain_budget = __webpack_require__(42326);
// EXTERNAL MODULE: ./build/js/domain/image-limits.js
var image_limits = __webpack_require__(44747);
// EXTERNAL MODULE: ./build/js/errors.js
var errors = __webpack_require__(12027);
// EXTERNAL MODULE: ./build/js/util/concurrency.js
var concurrency = __webpack_require__(53104);
// EXTERNAL MODULE: ./build/js/image/facts/facts-weight.js
var facts_weight = __webpack_require__(79508);
// EXTERNAL MODULE: ./build/js/image/facts/layer-facts.js
var layer_facts = __webpack_require__(15791);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
// EXTERNAL MODULE: external "node:vm"
var external_node_vm_ = __webpack_require__(30714);
;// CONCATENATED MODULE: ./build/js/image/layers/gc-tuning.js
/** Keeps V8 from taking memory for garbage. */


/**
 * From now on the heap of young objects stays as large as it is, some megabytes. V8 would let it grow to 48 MB while
 * layers stream through, and give nothing back; what streams dies at once, so collecting it more often costs next to
 * nothing. An engine that does not know the flag ignores it.
 */
function keepYoungSmall() {
    (0,external_node_v8_.setFlagsFromString)('--semi-space-growth-factor=1');
}
/**
 * Gives back what nobody needs any more. V8 would do so when it has as much again, which is too late after a hundred
 * megabytes of facts were forgotten.
 */
function collectGarbage() {
    (0,external_node_v8_.setFlagsFromString)('--expose-gc');
    const collect = (0,external_node_vm_.runInNewContext)('typeof gc === "function" ? gc : undefined');
    if (typeof collect === 'function')
        collect();
}

;// CONCATENATED MODULE: ./build/js/image/layers/facts-cache.js
/**
 * Facts of layers, kept on this machine to save time: in a directory that is this user's alone, and nowhere else. Whoever
 * can write there can make a damaged image pass, so facts do not travel through a cache service, where other runs can.
 *
 * Neither reading nor writing them is ever a reason to fail.
 */





/** Of stored facts, in characters; Debian's have half a million. */
const LARGE_FACTS = 4_000_000;
/** @param directory below it; undefined keeps nothing. */
async function openKeptFacts(directory, { files, log }) {
    const own = directory === undefined ? undefined : (0,external_node_path_.join)(directory, `layers-v${layer_facts/* LAYER_FACTS_VERSION */.zJ}`);
    if (own === undefined || !(await isOurs(own)))
        return { recall: async () => undefined, keep: async () => { } };
    const pathOf = (layer) => (0,external_node_path_.join)(own, nameOf(layer));
    async function isOurs(path) {
        try {
            return await files.makePrivate(path);
        }
        catch (error) {
            log.debug(`facts of layers are not kept in ${path}: ${(0,errors/* messageOf */.bD)(error)}`);
            return false;
        }
    }
    return {
        async recall(layer) {
            const text = await files.readTextIfExists(pathOf(layer)).catch(() => undefined);
            if (text === undefined)
                return undefined;
            if (text.length > LARGE_FACTS)
                keepYoungSmall();
            const facts = (0,layer_facts/* decodeLayerFacts */.hT)(text, layer);
            if (!facts)
                log.debug(`${pathOf(layer)} is damaged, or of another layer; the layer is read again`);
            return facts;
        },
        async keep(layer, facts) {
            try {
                await files.write(pathOf(layer), (0,layer_facts/* encodeLayerFacts */.lt)(facts, layer), { mode: 0o600 });
            }
            catch (error) {
                log.debug(`the layer's facts were not kept: ${(0,errors/* messageOf */.bD)(error)}`);
            }
        },
    };
}
/** What facts depend on takes part in their name; what they are of is in the file, and that is what counts. */
function nameOf({ digest, mediaType }) {
    return (0,external_node_crypto_.createHash)('sha256').update(`${digest} ${mediaType}`).digest('hex');
}

// EXTERNAL MODULE: ./build/js/image/layers/turns.js
var layers_turns = __webpack_require__(35039);
;// CONCATENATED MODULE: ./build/js/image/layers/read-layers.js
/** Layers of all platforms side by side: each digest once, a few at a time, from the cache where it is known. */









/**
 * Reads the layers of several images, and gives each image's facts to `use` once, in order. Then they are forgotten, as
 * far as no other image has the same layers: what is remembered of one image is bounded, and of all together it need
 * not be much more.
 *
 * Usually all images are read side by side. Where that would be too much at once, it is begun again, one image after
 * the other.
 * @throws EnvironmentError as `readLayer` does.
 */
async function readLayers(images, reading, use) {
    let next = 0;
    const take = (facts) => use(next++, facts);
    try {
        await readTogether(images, reading, take);
        return;
    }
    catch (error) {
        if (error instanceof domain_budget/* OverBudget */.sg) {
            while (next < images.length)
                await take(error);
            return;
        }
        if (!(error instanceof TooMuchAtOnce))
            throw error;
    }
    reading.budget.restart();
    reading.ports.log.debug('the layers are too much to be looked into at once; one image after the other is read');
    while (next < images.length) {
        collectGarbage();
        const facts = await readAlone(images[next] ?? [], reading);
        await take(facts);
        if (facts instanceof domain_budget/* OverBudget */.sg && !(facts instanceof ImageTooLarge))
            while (next < images.length)
                await take(facts);
    }
}
/** Sends the reading of images side by side back to its beginning. */
class TooMuchAtOnce extends Error {
}
/** One image is beyond what may be remembered of one; others may be fine. */
class ImageTooLarge extends domain_budget/* OverBudget */.sg {
}
async function readTogether(images, reading, take) {
    const uses = new Map();
    for (const layer of images.flat())
        uses.set(layerKey(layer), (uses.get(layerKey(layer)) ?? 0) + 1);
    const known = new Map();
    const live = images.length > 1
        ? createMemory(image_limits/* MAX_MEMORY_AT_ONCE */.Tx, () => new TooMuchAtOnce())
        : createMemory(image_limits/* MAX_IMAGE_MEMORY */.dL, tooLarge);
    const finished = images.values();
    let image = finished.next();
    const step = async () => {
        for (; !image.done && image.value.every((layer) => known.has(layerKey(layer))); image = finished.next()) {
            const keys = image.value.map(layerKey);
            await take(keys.flatMap((key) => known.get(key)?.facts ?? []));
            for (const key of keys) {
                const left = (uses.get(key) ?? 0) - 1;
                uses.set(key, left);
                if (left === 0)
                    known.get(key)?.forget();
                if (left === 0)
                    known.delete(key);
            }
        }
    };
    // One after the other, whoever has read the layer that was missing.
    let steps = Promise.resolve();
    const advance = () => {
        steps = steps.then(step);
        return steps;
    };
    await advance();
    const turns = (0,layers_turns/* createTurns */.z)();
    const kept = await openKeptFacts(reading.cacheDir, reading.ports);
    await (0,concurrency/* inParallel */.H)(inOrder(images), image_limits/* PARALLEL_LAYERS */.V2, async (layer) => {
        live.check();
        known.set(layerKey(layer), await readOrRecall(layer, reading, turns, kept, live));
        await advance();
    });
}
async function readAlone(layers, reading) {
    const live = createMemory(image_limits/* MAX_IMAGE_MEMORY */.dL, tooLarge);
    const turns = (0,layers_turns/* createTurns */.z)();
    const known = new Map();
    const kept = await openKeptFacts(reading.cacheDir, reading.ports);
    try {
        await (0,concurrency/* inParallel */.H)(inOrder([layers]), image_limits/* PARALLEL_LAYERS */.V2, async (layer) => {
            live.check();
            known.set(layerKey(layer), (await readOrRecall(layer, reading, turns, kept, live)).facts);
        });
    }
    catch (error) {
        if (error instanceof domain_budget/* OverBudget */.sg)
            return error;
        throw error;
    }
    return layers.flatMap((layer) => known.get(layerKey(layer)) ?? []);
}
function tooLarge() {
    return new ImageTooLarge(`${image_limits/* MAX_IMAGE_MEMORY */.dL / 1024 / 1024} MiB of memory for the links, programs and scripts of one image`);
}
/** Each layer once: image by image, the largest of each first, so that no long one is left over at the end. */
function inOrder(images) {
    const layers = images.flatMap((image) => [...image].sort((a, b) => b.size - a.size));
    return [...new Map(layers.map((layer) => [layerKey(layer), layer])).values()];
}
function createMemory(limit, tooMuch) {
    let sum = 0;
    const check = () => {
        if (sum > limit)
            throw tooMuch();
    };
    return {
        check,
        add(bytes) {
            sum += bytes;
            if (bytes > 0)
                check();
        },
    };
}
async function readOrRecall(layer, { source, budget }, turns, kept, memory) {
    let weight = 0;
    const remember = (bytes) => {
        weight += bytes;
        memory.add(bytes);
    };
    const remembered = (facts) => ({ facts, forget: () => memory.add(-weight) });
    const known = await kept.recall(layer);
    // Known is not there: the blob may be gone from where it is to be pulled from, or be cut off.
    if (known && (await source.confirm(layer))) {
        const bytes = (0,facts_weight/* weightOfFacts */.bW)(known);
        budget.credit(layer.size);
        budget.spend('memory', bytes);
        remember(bytes);
        return remembered(known);
    }
    // Not needed where all layers are known, and not quick to load.
    const { readLayer } = await Promise.all(/* import() */[__webpack_require__.e(1916), __webpack_require__.e(4681)]).then(__webpack_require__.bind(__webpack_require__, 34681));
    keepYoungSmall();
    let facts;
    try {
        facts = await readLayer(source, layer, { turns, budget, remember });
    }
    catch (error) {
        if (!(error instanceof errors/* ImageFault */.YW) || error instanceof domain_budget/* OverBudget */.sg)
            throw error;
        return remembered(brokenLayer(error.message));
    }
    await kept.keep(layer, facts);
    return remembered(facts);
}
/** The media type takes part in the facts (see compression.ts), and a wrong size is one of them. */
function layerKey({ digest, mediaType, size }) {
    return `${digest} ${mediaType} ${size}`;
}
/** What there is to know of a layer whose descriptor does not fit it. Never cached: the layer itself may be good. */
function brokenLayer(message) {
    return {
        version: layer_facts/* LAYER_FACTS_VERSION */.zJ,
        paths: new Uint8Array(0),
        entries: [],
        problem: { kind: 'broken', message },
    };
}


/***/ }),

/***/ 35039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ createTurns)
/* harmony export */ });
/** Something that only one may do at a time. */
function createTurns() {
    let last = Promise.resolve();
    return {
        async take() {
            const before = last;
            const { promise, resolve } = Promise.withResolvers();
            last = promise;
            await before;
            return resolve;
        },
    };
}


/***/ }),

/***/ 54319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ openSubject)
});

// EXTERNAL MODULE: ./build/js/domain/budget.js
var budget = __webpack_require__(42326);
// EXTERNAL MODULE: ./build/js/domain/platforms/platform.js
var platform = __webpack_require__(72273);
// EXTERNAL MODULE: ./build/js/errors.js
var errors = __webpack_require__(12027);
// EXTERNAL MODULE: ./build/js/registry/oci/image-config.js
var image_config = __webpack_require__(33530);
// EXTERNAL MODULE: ./build/js/registry/oci/json.js
var json = __webpack_require__(51238);
// EXTERNAL MODULE: ./build/js/registry/oci/oci-types.js
var oci_types = __webpack_require__(80907);
// EXTERNAL MODULE: ./build/js/registry/oci/stream.js
var stream = __webpack_require__(58940);
// EXTERNAL MODULE: ./build/js/util/concurrency.js
var concurrency = __webpack_require__(53104);
;// CONCATENATED MODULE: ./build/js/image/budgeted-source.js
/** An image source that is asked only as often as the budget allows. */
/** All methods throw OverBudget beside what they throw anyway. What streams is for the reader to count. */
function budgeted(source, budget) {
    const ask = () => {
        budget.checkTime();
        budget.spend('requests');
    };
    return {
        name: source.name,
        async resolve(reference) {
            ask();
            return source.resolve(reference);
        },
        async document(reference) {
            ask();
            const stored = await source.document(reference);
            budget.spend('documents', stored.bytes.byteLength);
            return stored;
        },
        async text(descriptor) {
            ask();
            // Before it is fetched: several are on their way at once.
            budget.spend('documents', descriptor.size);
            return source.text(descriptor);
        },
        async blob(descriptor) {
            ask();
            return source.blob(descriptor);
        },
        async confirm(descriptor) {
            ask();
            return source.confirm(descriptor);
        },
    };
}

// EXTERNAL MODULE: ./build/js/image/layers/read-layers.js + 2 modules
var read_layers = __webpack_require__(78230);
// EXTERNAL MODULE: ./build/js/image/walk-index.js
var walk_index = __webpack_require__(25058);
;// CONCATENATED MODULE: ./build/js/image/read-image.js
/** Reads what a reference points at: manifests, configs and, when asked, the layers' facts. */











/** The config types that image tools write; others are of artifacts, or of tools that do not care. */
const CONFIG_TYPES = [
    oci_types/* MediaType */.z.ociConfig,
    'application/vnd.docker.container.image.v1+json',
];
/** Manifests and configs that are asked for at once. */
const PARALLEL_MANIFESTS = 8;
/**
 * Manifests and configs. What is beyond the budget is in the facts.
 * @throws EnvironmentError when something cannot be read, or does not match its digest.
 */
async function openSubject(source, tagOrDigest, options) {
    const from = budgeted(source, options.budget);
    const { descriptor, entries, ...known } = await readRoot(from, tagOrDigest);
    const images = entries.filter((entry) => entry.kind === 'image');
    return {
        subject: {
            ref: refOf(source.name, tagOrDigest),
            digest: descriptor.digest,
            mediaType: descriptor.mediaType,
            ...known,
            entries: entries.map(plain),
        },
        eachImage: (use) => (0,read_layers/* readLayers */.G)(images.map(layersOf), { source: from, cacheDir: options.cacheDir, ports: options.ports, budget: options.budget }, async (at, facts) => {
            const entry = images[at];
            if (entry)
                await use(withFacts(entry, facts));
        }),
    };
}
function withFacts(entry, facts) {
    const { listed = [], ...image } = entry;
    if (facts instanceof budget/* OverBudget */.sg)
        return { ...image, overBudget: { message: facts.message, remedy: facts.remedy } };
    if (!isOpenable(entry))
        return image;
    return {
        ...image,
        layers: listed.flatMap(({ digest }, at) => {
            const known = facts[at];
            return known ? [{ digest, facts: known }] : [];
        }),
    };
}
async function readRoot(source, tagOrDigest) {
    let stored;
    try {
        stored = await source.document(tagOrDigest);
    }
    catch (error) {
        const descriptor = error instanceof errors/* ImageFault */.YW ? await source.resolve(tagOrDigest) : undefined;
        if (!descriptor || !(error instanceof errors/* ImageFault */.YW))
            throw error;
        return { kind: 'manifest', descriptor, entries: [(0,walk_index/* brokenBy */.RA)(descriptor, error)] };
    }
    const { descriptor, document } = stored;
    if (document.kind === 'manifest')
        return {
            kind: 'manifest',
            descriptor,
            entries: [await readManifest(descriptor, document, undefined, createConfigs(source))],
        };
    try {
        const items = await (0,walk_index/* walkIndex */.Qp)(source, document);
        const entries = await readItems(source, (0,walk_index/* flatten */.Bq)(items));
        return { kind: 'index', descriptor, entries, tree: treeOf(items) };
    }
    catch (error) {
        // Beyond a bound: what the whole of it is cannot be said.
        if (!(error instanceof errors/* ImageFault */.YW))
            throw error;
        return { kind: 'index', descriptor, entries: [(0,walk_index/* brokenBy */.RA)(descriptor, error)] };
    }
}
/** What is to be opened of it. */
function layersOf(entry) {
    return isOpenable(entry) ? (entry.listed ?? []) : [];
}
/** Nothing is gained by reading the layers of an image whose platform we know nothing about. */
function isOpenable(entry) {
    return (0,platform/* platformOf */.tj)(entry.claimed ?? entry.config) !== undefined;
}
function plain(entry) {
    if (entry.kind !== 'image')
        return entry;
    const { listed: _, ...image } = entry;
    return image;
}
/** `ghcr.io/acme/trow:1.0`, or with `@` before a digest, as a person would write it. */
function refOf(name, tagOrDigest) {
    if (tagOrDigest === '')
        return name;
    return `${name}${tagOrDigest.startsWith('sha256:') ? '@' : ':'}${tagOrDigest}`;
}
/** The images among the entries, a few at a time; they stay in order. */
async function readItems(source, items) {
    const read = [];
    const configOf = createConfigs(source);
    await (0,concurrency/* inParallel */.H)([...items.entries()], PARALLEL_MANIFESTS, async ([at, item]) => {
        read[at] = item.kind === 'manifest' ? await readEntry(source, item.descriptor, configOf) : item;
    });
    return read;
}
/** Where the entries stand, counted as `flatten` lists them. */
function treeOf(items) {
    let entry = 0;
    const tree = (list, platform) => ({
        ...(platform ? { platform } : {}),
        children: list.map((item) => {
            const own = item.descriptor.platform;
            return item.kind === 'index'
                ? tree(item.items, own)
                : { ...(own ? { platform: own } : {}), entry: entry++ };
        }),
    });
    return tree(items);
}
async function readEntry(source, descriptor, configOf) {
    const stored = await (0,walk_index/* readListed */.oF)(source, descriptor);
    if (stored.kind !== 'stored')
        return stored;
    const { document } = stored;
    if (document.kind !== 'manifest')
        return (0,walk_index/* wrongKind */.Xh)(descriptor, document.mediaType);
    return readManifest(descriptor, document, descriptor.platform, configOf);
}
/**
 * Runtimes ask neither `artifactType` nor the config's media type: what has a platform of theirs is started. So an
 * artifact is only what neither the index nor its own config gives a platform.
 */
async function readManifest(descriptor, manifest, claimed, configOf) {
    const { mediaType } = manifest.config;
    const isUsual = CONFIG_TYPES.includes(mediaType);
    const isArtifact = claimed === undefined && (!isUsual || manifest.artifactType !== undefined);
    const what = `an artifact (${(0,json/* oneLine */.TN)(manifest.artifactType ?? mediaType, 100)})`;
    try {
        const config = await configOf(manifest.config);
        if (isArtifact && config.os === '' && config.architecture === '')
            return { kind: 'other', descriptor, what };
        return {
            kind: 'image',
            descriptor,
            ...(claimed ? { claimed } : {}),
            config,
            ...(isUsual ? {} : { configType: (0,json/* oneLine */.TN)(mediaType, 100) }),
            size: sizeOf(manifest),
            listed: manifest.layers,
        };
    }
    catch (error) {
        if (!(error instanceof errors/* ImageFault */.YW) || error instanceof budget/* OverBudget */.sg)
            throw error;
        return isArtifact ? { kind: 'other', descriptor, what } : (0,walk_index/* brokenBy */.RA)(descriptor, error);
    }
}
/** Each config is read once, however many manifests name it. */
function createConfigs(source) {
    const known = new Map();
    const read = async (descriptor) => {
        const text = await source.text(descriptor);
        try {
            return (0,image_config/* decodeImageConfig */.A)(text, `the image config ${descriptor.digest} in ${source.name}`);
        }
        catch (error) {
            throw (0,stream/* asImageFault */.eH)(error);
        }
    };
    return (descriptor) => {
        const key = `${descriptor.digest} ${descriptor.size}`;
        const config = known.get(key) ?? read(descriptor);
        known.set(key, config);
        return config;
    };
}
function sizeOf(manifest) {
    return manifest.layers.reduce((sum, layer) => sum + layer.size, manifest.config.size);
}


/***/ }),

/***/ 25058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ flatten),
/* harmony export */   Qp: () => (/* binding */ walkIndex),
/* harmony export */   RA: () => (/* binding */ brokenBy),
/* harmony export */   Xh: () => (/* binding */ wrongKind),
/* harmony export */   oF: () => (/* binding */ readListed)
/* harmony export */ });
/* harmony import */ var _domain_budget_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42326);
/* harmony import */ var _domain_image_limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44747);
/* harmony import */ var _domain_platforms_oci_platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44561);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12027);
/* harmony import */ var _registry_oci_attestation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38024);
/* harmony import */ var _registry_oci_decode_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29234);
/* harmony import */ var _registry_oci_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(51238);
/* harmony import */ var _registry_oci_stream_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(58940);
/**
 * What an index lists, as runtimes see it, the indexes inside of it opened. There is no other way through an index:
 * verification, merging and the legs of a run must never disagree about what is an image.
 *
 * What runtimes do: `images.Manifest` in containerd's core/images/image.go, which Docker and BuildKit use. They go by
 * the descriptor's media type, follow indexes of any depth, and take an entry without a platform for whatever its
 * config says.
 */








/** @throws ImageFault when there is more than anybody follows, EnvironmentError when the registry fails. */
async function walkIndex(source, index) {
    let entries = 0;
    const open = async (document, depth) => {
        entries += document.manifests.length;
        if (entries > _domain_image_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_INDEX_ENTRIES */ .Vk)
            throw tooMany(source, `more than ${_domain_image_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_INDEX_ENTRIES */ .Vk} entries`);
        if (depth > _domain_image_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_INDEX_DEPTH */ .yM)
            throw tooMany(source, `indexes in more than ${_domain_image_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_INDEX_DEPTH */ .yM} levels`);
        const items = [];
        for (const descriptor of document.manifests)
            items.push(await item(descriptor, depth));
        return items;
    };
    const item = async (descriptor, depth) => {
        if ((0,_registry_oci_attestation_js__WEBPACK_IMPORTED_MODULE_4__/* .isAttestation */ .H3)(descriptor)) {
            const target = (0,_registry_oci_attestation_js__WEBPACK_IMPORTED_MODULE_4__/* .attestedDigest */ .Js)(descriptor);
            return { kind: 'attestation', descriptor, ...(target === undefined ? {} : { target }) };
        }
        if ((0,_domain_platforms_oci_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnknownPlatform */ ._H)(descriptor.platform))
            return { kind: 'other', descriptor, what: 'an entry for the platform unknown/unknown' };
        const kind = (0,_registry_oci_decode_js__WEBPACK_IMPORTED_MODULE_5__/* .kindOfMediaType */ .SX)(descriptor.mediaType);
        if (kind === 'manifest')
            return { kind, descriptor };
        if (kind === undefined)
            return { kind: 'other', descriptor, what: (0,_registry_oci_json_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(descriptor.mediaType, 100) };
        const stored = await readListed(source, descriptor);
        if (stored.kind !== 'stored')
            return stored;
        const { document } = stored;
        if (document.kind !== 'index')
            return wrongKind(descriptor, document.mediaType);
        return { kind: 'index', descriptor, items: await open(document, depth + 1) };
    };
    return open(index, 0);
}
/** All that is not an index, in order. */
function flatten(items) {
    return items.flatMap((item) => (item.kind === 'index' ? flatten(item.items) : [item]));
}
/**
 * Reads what an index lists. The registry may have lost it, or the index may not fit it: these are findings about the
 * image, not our failure.
 */
async function readListed(source, descriptor) {
    let stored;
    try {
        stored = await source.document(descriptor.digest);
    }
    catch (error) {
        if (error instanceof _domain_budget_js__WEBPACK_IMPORTED_MODULE_0__/* .OverBudget */ .sg)
            throw error;
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ImageFault */ .YW)
            return brokenBy(descriptor, error);
        if ((await source.resolve(descriptor.digest)) === undefined)
            return { kind: 'missing', descriptor };
        throw error;
    }
    const { size } = stored.descriptor;
    const name = `${source.name}@${descriptor.digest}`;
    if (size !== descriptor.size)
        return brokenBy(descriptor, (0,_registry_oci_stream_js__WEBPACK_IMPORTED_MODULE_7__/* .wrongSize */ .hD)(name, descriptor.size, size));
    return { kind: 'stored', ...stored };
}
function brokenBy(descriptor, { message, remedy }) {
    return { kind: 'broken', descriptor, problem: message, remedy };
}
/** Runtimes go by the descriptor, and refuse a document of the other kind. */
function wrongKind(descriptor, found) {
    return {
        kind: 'broken',
        descriptor,
        problem: `the index calls ${descriptor.digest} ${(0,_registry_oci_json_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(descriptor.mediaType, 100)}, but it is ${found}`,
        remedy: 'Make the index again, with a tool that asks the registry what it lists.',
    };
}
function tooMany(source, what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ImageFault */ .YW(`the index of ${source.name} has ${what}`, {
        remedy: 'Images have one entry for each platform, and their attestations; check that this is an image.',
    });
}


/***/ }),

/***/ 38024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H3: () => (/* binding */ isAttestation),
/* harmony export */   Js: () => (/* binding */ attestedDigest),
/* harmony export */   R7: () => (/* binding */ REFERENCE_DIGEST),
/* harmony export */   pz: () => (/* binding */ REFERENCE_TYPE)
/* harmony export */ });
/* harmony import */ var _domain_platforms_oci_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44561);
/**
 * Attestation manifests of BuildKit (its docs/attestations/attestation-storage.md): entries of an index for the platform
 * `unknown/unknown`, with annotations that say so and name the image that they are about.
 */

/** Annotations of its descriptor: that it is an attestation, and of which image. */
const REFERENCE_TYPE = 'vnd.docker.reference.type';
const REFERENCE_DIGEST = 'vnd.docker.reference.digest';
/**
 * The platform decides: runtimes start whatever has a platform of theirs, and ask no annotation. So an entry that only
 * says that it is an attestation is an image.
 */
function isAttestation(entry) {
    return ((0,_domain_platforms_oci_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnknownPlatform */ ._H)(entry.platform) &&
        (entry.annotations?.[REFERENCE_TYPE] === 'attestation-manifest' || attestedDigest(entry) !== undefined));
}
/** The digest of the image that an attestation is about, as it is written there. */
function attestedDigest(entry) {
    return entry.annotations?.[REFERENCE_DIGEST];
}


/***/ }),

/***/ 15390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ openLayout)
/* harmony export */ });
/* harmony import */ var _domain_names_digest_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(72274);
/* harmony import */ var _domain_names_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2465);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12027);
/* harmony import */ var _decode_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29234);
/* harmony import */ var _image_config_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33530);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51238);
/* harmony import */ var _oci_types_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(80907);
/* harmony import */ var _stream_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(58940);








const REF_NAME = 'org.opencontainers.image.ref.name';
const IMAGE_NAME = 'io.containerd.image.name';
/** Indexes inside indexes that are looked through for a digest that nothing has named yet. */
const MAX_DEPTH = 9;
const MAX_INDEXES = 100;
/**
 * Opens a layout directory; it is read when something is asked. Tags are the annotation
 * `org.opencontainers.image.ref.name`, or the tag in `io.containerd.image.name` (BuildKit, `docker save`).
 *
 * The empty reference is the image itself: the single entry of index.json (or several entries for one digest), or
 * index.json as a whole where its entries are unnamed and each has a platform.
 * @throws EnvironmentError from all methods, naming the file; UserError when '' or a tag means several images.
 */
function openLayout(directory, files) {
    const name = `oci-layout:${directory}`;
    const root = directory.replace(/\/+$/, '') || '/';
    const pathOf = (digest) => `${root}/blobs/sha256/${digest.slice('sha256:'.length)}`;
    let entries;
    const load = () => {
        entries ??= readEntries(root, name, files);
        return entries;
    };
    const blob = async (descriptor) => {
        const path = pathOf(descriptor.digest);
        const size = await files.size(path);
        if (size === undefined)
            throw missing(name, path, 'The layout is not complete: export the image again.');
        return (0,_stream_js__WEBPACK_IMPORTED_MODULE_6__/* .verified */ .zr)(files.openRead(path), descriptor, path, size);
    };
    const read = async (descriptor) => {
        const path = pathOf(descriptor.digest);
        if (descriptor.size > _decode_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_DOCUMENT_BYTES */ .bi)
            throw (0,_stream_js__WEBPACK_IMPORTED_MODULE_6__/* .asImageFault */ .eH)((0,_stream_js__WEBPACK_IMPORTED_MODULE_6__/* .tooLarge */ .g$)(path, _decode_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_DOCUMENT_BYTES */ .bi));
        const bytes = await (0,_stream_js__WEBPACK_IMPORTED_MODULE_6__/* .readBounded */ .CB)(await blob(descriptor), _decode_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_DOCUMENT_BYTES */ .bi, path);
        const document = (0,_decode_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeStored */ .qY)(bytes, descriptor.mediaType, path);
        if (document.kind === 'index')
            note(document.manifests);
        return { descriptor: { ...descriptor, mediaType: document.mediaType }, bytes, document };
    };
    /** By digest, the first descriptor of each that an index has named. */
    const named = new Map();
    const note = (list) => {
        for (const entry of list)
            if (!named.has(entry.digest))
                named.set(entry.digest, entry);
    };
    /** The descriptor of a digest that some index, from index.json down, points at. */
    const find = async (digest) => {
        const all = await load();
        if ((0,_stream_js__WEBPACK_IMPORTED_MODULE_6__/* .digestOf */ .ol)(all.bytes) === digest)
            return whole(all);
        note(all.document.manifests);
        let level = all.document.manifests;
        let indexes = 0;
        for (let depth = 0; !named.has(digest) && depth < MAX_DEPTH && level.length > 0; depth++) {
            const below = [];
            for (const entry of level) {
                if ((0,_decode_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOfMediaType */ .SX)(entry.mediaType) !== 'index' || indexes++ >= MAX_INDEXES)
                    continue;
                if (!(await files.exists(pathOf(entry.digest))))
                    continue;
                const nested = await read(entry);
                if (nested.document.kind === 'index')
                    below.push(...nested.document.manifests);
            }
            level = below;
        }
        const found = named.get(digest);
        return found && (await files.exists(pathOf(digest))) ? found : undefined;
    };
    const resolve = async (reference) => {
        const digest = (0,_domain_names_digest_js__WEBPACK_IMPORTED_MODULE_7__/* .parseDigest */ .m)(reference);
        if (digest)
            return find(digest);
        const all = await load();
        const { manifests } = all.document;
        if (reference !== '')
            return single(manifests.filter((entry) => isNamed(entry, reference)), name, reference);
        const isImageItself = manifests.length > 1 && manifests.every((entry) => entry.platform && namesOf(entry).length === 0);
        return isImageItself ? whole(all) : single(manifests, name, '');
    };
    return {
        name,
        resolve,
        async document(reference) {
            const descriptor = await resolve(reference);
            if (!descriptor)
                throw unknownReference(name, reference, (await load()).document);
            const all = await load();
            if (descriptor.digest !== (0,_stream_js__WEBPACK_IMPORTED_MODULE_6__/* .digestOf */ .ol)(all.bytes))
                return read(descriptor);
            return { descriptor, ...all };
        },
        async text(descriptor) {
            const path = pathOf(descriptor.digest);
            if (descriptor.size > _image_config_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_CONFIG_BYTES */ .G)
                throw (0,_stream_js__WEBPACK_IMPORTED_MODULE_6__/* .asImageFault */ .eH)((0,_stream_js__WEBPACK_IMPORTED_MODULE_6__/* .tooLarge */ .g$)(path, _image_config_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_CONFIG_BYTES */ .G));
            return (0,_decode_js__WEBPACK_IMPORTED_MODULE_2__/* .storedText */ .VS)(await (0,_stream_js__WEBPACK_IMPORTED_MODULE_6__/* .readBounded */ .CB)(await blob(descriptor), _image_config_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_CONFIG_BYTES */ .G, path), path);
        },
        blob,
        confirm: async ({ digest, size }) => (await files.size(pathOf(digest))) === size,
    };
}
/** index.json as the image itself. */
function whole({ bytes, document }) {
    return { mediaType: document.mediaType, digest: (0,_stream_js__WEBPACK_IMPORTED_MODULE_6__/* .digestOf */ .ol)(bytes), size: bytes.length };
}
async function readEntries(root, name, files) {
    const isLayout = 'Name a directory that holds an OCI layout (buildx: --output type=oci,tar=false,dest=DIR).';
    const marker = `${root}/oci-layout`;
    const markerText = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .utf8 */ .As)(await readFile(files, marker, 64 * 1024, name, isLayout), marker);
    const place = { document: marker, path: '' };
    const version = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .requiredText */ .$4)((0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .objectAt */ .lJ)((0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .qF)(markerText, marker), place), 'imageLayoutVersion', place);
    if (!version.startsWith('1.'))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .eG(`${marker}: layout version ${(0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(version, 20)} is not known (1.0.0 is)`, {
            remedy: 'Export the image again as an OCI layout, version 1.0.0.',
        });
    const path = `${root}/index.json`;
    const bytes = await readFile(files, path, _decode_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_DOCUMENT_BYTES */ .bi, name, isLayout);
    const document = (0,_decode_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeDocument */ .w8)(bytes, _oci_types_js__WEBPACK_IMPORTED_MODULE_5__/* .MediaType */ .z.ociIndex, path);
    if (document.kind !== 'index')
        throw new Error(`${path}: decoded as ${document.kind}`);
    return { bytes, document };
}
async function readFile(files, path, limit, name, remedy) {
    const size = await files.size(path);
    if (size === undefined)
        throw missing(name, path, remedy);
    if (size > limit)
        throw (0,_stream_js__WEBPACK_IMPORTED_MODULE_6__/* .tooLarge */ .g$)(path, limit);
    try {
        return await (0,_stream_js__WEBPACK_IMPORTED_MODULE_6__/* .readBounded */ .CB)(files.openRead(path), limit, path);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .eG)
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .eG(`${path} cannot be read: ${(0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error), 200)}`, {
            remedy: 'Check the permissions of the layout directory.',
            cause: error,
        });
    }
}
function missing(name, path, remedy) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .eG(`${name}: the file ${path} is missing`, { remedy });
}
function namesOf(entry) {
    return [entry.annotations?.[REF_NAME], entry.annotations?.[IMAGE_NAME]].filter((text) => text !== undefined);
}
/** Some tools write the tag, others the whole name; either may be asked for. */
function isNamed(entry, reference) {
    return namesOf(entry).some((text) => {
        if (text === reference)
            return true;
        const parsed = (0,_domain_names_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(text);
        return text.includes(':') && !('problem' in parsed) && parsed.tag === reference;
    });
}
/** The only image among entries, or undefined when there is none. */
function single(entries, name, reference) {
    const [first] = entries;
    if (!first || entries.every((entry) => entry.digest === first.digest))
        return first;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${name} holds ${entries.length} images${reference === '' ? '' : ` named ${reference}`}`, {
        input: 'image',
        value: reference === '' ? name : `${name}:${reference}`,
        remedy: `Name one of them: ${listOf(entries)}.`,
    });
}
function listOf(entries) {
    const shown = entries.slice(0, 10).map((entry) => {
        const [refName] = namesOf(entry);
        return refName === undefined ? `@${entry.digest}` : `:${(0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(refName, 100)} (${entry.digest})`;
    });
    return [...shown, ...(entries.length > 10 ? ['…'] : [])].join(', ');
}
function unknownReference(name, reference, index) {
    const what = reference === '' ? 'no image' : `no image called ${(0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(reference, 100)}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .eG(`${name} holds ${what}`, {
        remedy: index.manifests.length === 0
            ? 'Its index.json is empty: export the image again.'
            : `It has: ${listOf(index.manifests)}.`,
    });
}


/***/ }),

/***/ 7988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ goodVerdict)
/* harmony export */ });
/** The clause for a report that is in order. @param whole what is said where every check was made. */
function goodVerdict(report, whole = 'the image is what it claims to be') {
    const left = notMade(report);
    if (left.length === 0)
        return whole;
    return `every check that was made passed; not made: ${left.join(', ')}`;
}
/** Checks that were not made, of the image as a whole or of one of its platforms. */
function notMade({ checks, platforms }) {
    const all = [...checks, ...platforms.flatMap((platform) => platform.checks)];
    return [...new Set(all.filter(({ status }) => status === 'skip').map(({ check }) => check))];
}


/***/ }),

/***/ 96034:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ renderVerifyReport)
/* harmony export */ });
/* harmony import */ var _util_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95908);
/* harmony import */ var _util_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89715);
/* harmony import */ var _verdict_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7988);
/** A verification report for a person at a terminal. */



const MARKS = { pass: '✓', fail: '✗', warn: '!', skip: '–' };
/** Green, red, yellow, grey (ECMA-48, SGR). */
const COLOURS = { pass: 32, fail: 31, warn: 33, skip: 90 };
const BOLD = 1;
const GREY = 90;
/** Lines without an end: findings in full, what passed in one line for each platform. */
function renderVerifyReport(report, { colour }) {
    const paint = (code, text) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
    const findings = [...report.checks, ...report.platforms.flatMap((platform) => platform.checks)];
    return [
        `${paint(BOLD, (0,_util_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .o)(report.subject.ref))} ${paint(GREY, report.subject.digest)}`,
        ...section(paint, 'all platforms', undefined, report.checks),
        ...report.platforms.flatMap((platform) => section(paint, (0,_util_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .o)(platform.platform), platform, platform.checks)),
        ...statementLines(paint, report.statement),
        '',
        verdict(paint, report, findings),
    ];
}
function statementLines(paint, statement) {
    if (statement === undefined)
        return [];
    const status = statement.accepted ? 'pass' : 'fail';
    const title = `${paint(COLOURS[status], MARKS[status])} ${paint(BOLD, 'verification statement')}`;
    if (statement.accepted)
        return ['', `${title} signed by ${(0,_util_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .o)(statement.signer ?? '')}`];
    return [
        '',
        title,
        `    ${paint(COLOURS.fail, MARKS.fail)} not accepted: ${(0,_util_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .o)(statement.reason)}`,
        ...(statement.remedy === undefined
            ? []
            : [`      ${paint(GREY, '→')} ${(0,_util_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .o)(statement.remedy)}`]),
    ];
}
function section(paint, name, platform, checks) {
    const status = worst(checks);
    const passed = checks.filter((result) => result.status === 'pass').map((result) => result.check);
    const details = platform
        ? ` ${paint(GREY, `${platform.digest.slice(0, 19)}  ${megabytes(platform.size)}`)}`
        : '';
    const skipped = Map.groupBy(checks.filter((result) => result.status === 'skip'), (result) => result.message ?? '');
    return [
        '',
        `${paint(COLOURS[status], MARKS[status])} ${paint(BOLD, name)}${details}`,
        ...(passed.length > 0
            ? [`    ${paint(COLOURS.pass, MARKS.pass)} ${[...new Set(passed)].join(', ')}`]
            : []),
        ...checks
            .filter((result) => result.status === 'fail' || result.status === 'warn')
            .flatMap((result) => finding(paint, result)),
        ...[...skipped].map(([reason, results]) => `    ${paint(COLOURS.skip, MARKS.skip)} ${[...new Set(results.map((result) => result.check))].join(', ')}: ${(0,_util_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .o)(reason)}`),
    ];
}
function finding(paint, result) {
    const mark = paint(COLOURS[result.status], MARKS[result.status]);
    return [
        `    ${mark} ${paint(BOLD, result.check)}  ${(0,_util_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .o)(result.message ?? result.path ?? '')}`,
        ...(result.remedy === undefined ? [] : [`      ${paint(GREY, '→')} ${(0,_util_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .o)(result.remedy)}`]),
    ];
}
function verdict(paint, report, findings) {
    const count = (status) => findings.filter((result) => result.status === status).length;
    const refused = report.statement?.accepted === false ? 1 : 0;
    const [failures, warnings] = [count('fail') + refused, count('warn')];
    const warned = warnings > 0 ? `, ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(warnings, 'warning')}` : '';
    return report.ok
        ? `${paint(COLOURS.pass, MARKS.pass)} ${(0,_verdict_words_js__WEBPACK_IMPORTED_MODULE_2__/* .goodVerdict */ .j)(report)}${warned}`
        : `${paint(COLOURS.fail, MARKS.fail)} ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(failures, 'failure')}${warned}`;
}
function worst(checks) {
    for (const status of ['fail', 'warn', 'pass'])
        if (checks.some((result) => result.status === status))
            return status;
    return 'skip';
}
function megabytes(bytes) {
    return `${(bytes / 1e6).toFixed(1)} MB`;
}


/***/ }),

/***/ 82937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ verifyImage)
});

// EXTERNAL MODULE: ./build/js/domain/budget.js
var domain_budget = __webpack_require__(42326);
// EXTERNAL MODULE: ./build/js/domain/platforms/platform.js
var platform = __webpack_require__(72273);
// EXTERNAL MODULE: ./build/js/image/read-image.js + 1 modules
var read_image = __webpack_require__(54319);
// EXTERNAL MODULE: ./build/js/shell/load-parser.js + 9 modules
var load_parser = __webpack_require__(6444);
// EXTERNAL MODULE: ./build/js/domain/image-path.js
var image_path = __webpack_require__(86928);
;// CONCATENATED MODULE: ./build/js/verify/exec/shell-text.js
/** Whether the grammar of shells is needed: it is not quick to load, and many images have no use for it. */

/** Programs that read shell text themselves, or give it to a shell. */
const READERS = /^(?:busybox|sh|bash|rbash|dash|ash|ksh|mksh|su|runuser|flock|env|-?[a-z]*sh)$/;
/** True when what the image starts may be a script, or a shell with a text. */
function hasShellText(entry) {
    if (entry.kind !== 'image' || !entry.layers)
        return false;
    const { Entrypoint = [], Cmd = [], Healthcheck } = entry.config.config;
    const words = [...Entrypoint, ...Cmd, ...(Healthcheck?.Test ?? [])];
    const names = new Set(words.map(image_path/* basename */.P8));
    if (Healthcheck?.Test?.[0] === 'CMD-SHELL' || [...names].some((name) => READERS.test(name)))
        return true;
    // A link may lead to a script of another name.
    return entry.layers.some(({ facts }) => facts.entries.some(({ kind, path }) => (kind === 'script' || kind === 'symlink' || kind === 'text') && names.has((0,image_path/* basename */.P8)(path))));
}

// EXTERNAL MODULE: ./build/js/verify/verdict.js + 23 modules
var verify_verdict = __webpack_require__(53622);
;// CONCATENATED MODULE: ./build/js/steps/verify-image.js
/** Verification of one image: read it, then judge what was read. */






/**
 * Verifies what a tag or digest points at. Findings are in the report, never thrown.
 * @throws EnvironmentError when the image cannot be read, or its content does not match its digest.
 */
async function verifyImage(source, tagOrDigest, request, ports) {
    const started = ports.clock.monotonic();
    const now = () => ports.clock.monotonic();
    const budget = (0,domain_budget/* createBudget */.yK)({ now, ...request.budget });
    const { subject, eachImage } = await (0,read_image/* openSubject */.n)(source, tagOrDigest, {
        cacheDir: request.cacheDir,
        ports,
        budget,
    });
    const report = request.openLayers
        ? await judgeEach(subject, eachImage, request, budget)
        : (0,verify_verdict/* judge */.S4)(subject, request);
    ports.log.debug(`verified ${subject.ref} in ${Math.round(ports.clock.monotonic() - started)} ms`);
    return report;
}
/** One image is forgotten before the next is looked into. */
async function judgeEach(subject, eachImage, request, budget) {
    const { see, judged: before = new Map() } = request;
    const images = subject.entries.filter((entry) => entry.kind === 'image');
    const known = images.flatMap((image) => before.get(keyOf(image)) ?? []);
    // The same bytes for the same platform: only what the index says of them is new.
    if (known.length === images.length)
        return (0,verify_verdict/* conclude */.Ep)(subject, known, request);
    const judged = [];
    await eachImage(async (image) => {
        const parser = hasShellText(image) ? await (0,load_parser/* loadShellParser */.s)() : undefined;
        const verdict = (0,verify_verdict/* judgeImage */.xQ)(image, request, parser, budget.spend, see);
        before.set(keyOf(image), verdict);
        judged.push(verdict);
    });
    return (0,verify_verdict/* conclude */.Ep)(subject, judged, request);
}
function keyOf({ descriptor, claimed, config }) {
    return `${descriptor.digest} ${(0,platform/* formatOciPlatform */.wh)(claimed ?? config)}`;
}


/***/ }),

/***/ 53104:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ inParallel),
/* harmony export */   t: () => (/* binding */ allOrFirstError)
/* harmony export */ });
/** Work that runs side by side. */
/** Waits for all, so that nothing runs on behind an error; of several errors the first in order is the one to fix. */
async function allOrFirstError(work) {
    const results = await Promise.allSettled(work);
    const failed = results.find((result) => result.status === 'rejected');
    if (failed?.status === 'rejected')
        throw failed.reason;
    return Promise.all(work);
}
/** Works through the items in order, some at a time. @throws the first failure, when all that had begun has ended. */
async function inParallel(items, limit, work) {
    const queue = items.values();
    const worker = async () => {
        for (const item of queue)
            await work(item);
    };
    await allOrFirstError(Array.from({ length: limit }, worker));
}


/***/ }),

/***/ 91776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ problemOf)
/* harmony export */ });
/** Whether what is found is a problem: a shell reads a text without a #! line itself. */
function problemOf({ execution, search, }) {
    const { problem } = execution;
    const reads = search === 'shell' || search === 'libc';
    return problem?.kind === 'not-a-program' && problem.data && reads ? undefined : problem;
}


/***/ }),

/***/ 37486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EG: () => (/* binding */ foreignSystem),
/* harmony export */   Lr: () => (/* binding */ x86Level),
/* harmony export */   Tv: () => (/* binding */ loaderAbiOf),
/* harmony export */   Zo: () => (/* binding */ fitOf),
/* harmony export */   dD: () => (/* binding */ hwcapDirectories),
/* harmony export */   de: () => (/* binding */ isForeignByNature),
/* harmony export */   us: () => (/* binding */ usualDirectories),
/* harmony export */   xL: () => (/* binding */ sameAbi)
/* harmony export */ });
/* harmony import */ var _domain_platforms_platform_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12096);
/* harmony import */ var _elf_describe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50631);
/** Which code a platform executes, and where its loaders look. */


/**
 * Whether the platform runs this code. 32-bit ARM on arm64 is foreign: many processors (Apple's, AWS Graviton's
 * later ones, Ampere's) cannot run it, so an image that needs it works on some hosts only. The same holds for x32,
 * which distributions' kernels leave out.
 */
function fitOf(code, platform) {
    const { bits, endian, machine } = platform.elf;
    if (code.machine === machine && code.bits === bits && code.endian === endian)
        // The two ABIs of 64-bit PowerPC do not mix; little endian is ELFv2's alone.
        return (0,_elf_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .ppc64Abi */ ._H)(code) === 1 && endian === 'little' ? 'foreign' : 'native';
    if (platform.architecture === 'amd64' && code.machine === _domain_platforms_platform_table_js__WEBPACK_IMPORTED_MODULE_0__/* .ElfMachine */ .F.i386 && code.bits === 32)
        return 'compatible';
    return 'foreign';
}
/** Whether a loader takes this file for a library of the program: it asks for class and machine. */
function sameAbi(a, b) {
    return a.machine === b.machine && a.bits === b.bits && a.endian === b.endian;
}
/** EI_OSABI of systems whose calls Linux does not understand (gABI, "ELF Header"); linkers for Linux write 0 or 3. */
const SYSTEMS = new Map([
    [1, 'HP-UX'],
    [2, 'NetBSD'],
    [6, 'Solaris'],
    [7, 'AIX'],
    [8, 'IRIX'],
    [9, 'FreeBSD'],
    [12, 'OpenBSD'],
    [13, 'OpenVMS'],
]);
/** The system that a program was made for, when that is not Linux. The kernel does not look, and the program crashes. */
function foreignSystem({ osabi }) {
    return SYSTEMS.get(osabi);
}
/** Code that nobody takes for a program of this machine, and that is at home in any image. */
function isForeignByNature(elf) {
    return (0,_elf_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .isBpf */ .Tw)(elf) || (0,_elf_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .isX32 */ .Ui)(elf);
}
// biome-ignore format: a table
const LOADER_ABIS = [
    { machine: _domain_platforms_platform_table_js__WEBPACK_IMPORTED_MODULE_0__/* .ElfMachine */ .F.x86_64, bits: 64, multiarch: ['x86_64-linux-gnu'], cacheFlags: [0x0303], platforms: ['x86_64', 'haswell', 'xeon_phi'], musl: ['x86_64'] },
    { machine: _domain_platforms_platform_table_js__WEBPACK_IMPORTED_MODULE_0__/* .ElfMachine */ .F.x86_64, bits: 32, multiarch: ['x86_64-linux-gnux32'], cacheFlags: [0x0803], platforms: ['x86_64'], musl: ['x32'] },
    { machine: _domain_platforms_platform_table_js__WEBPACK_IMPORTED_MODULE_0__/* .ElfMachine */ .F.i386, bits: 32, multiarch: ['i386-linux-gnu', 'i686-linux-gnu'], cacheFlags: [0x0003, 0x0001], platforms: ['i686', 'i586', 'i486', 'i386'], musl: ['i386'] },
    { machine: _domain_platforms_platform_table_js__WEBPACK_IMPORTED_MODULE_0__/* .ElfMachine */ .F.aarch64, bits: 64, multiarch: ['aarch64-linux-gnu'], cacheFlags: [0x0a03], platforms: ['aarch64'], musl: ['aarch64'] },
    { machine: _domain_platforms_platform_table_js__WEBPACK_IMPORTED_MODULE_0__/* .ElfMachine */ .F.arm, bits: 32, multiarch: ['arm-linux-gnueabihf', 'arm-linux-gnueabi'], cacheFlags: [0x0903, 0x0b03, 0x0003], platforms: ['v7l', 'v6l', 'v5l'], musl: ['armhf', 'arm'] },
    { machine: _domain_platforms_platform_table_js__WEBPACK_IMPORTED_MODULE_0__/* .ElfMachine */ .F.ppc64, bits: 64, multiarch: ['powerpc64le-linux-gnu', 'powerpc64-linux-gnu'], cacheFlags: [0x0503], platforms: ['power8', 'power9', 'power10'], musl: ['powerpc64le', 'powerpc64'] },
    { machine: _domain_platforms_platform_table_js__WEBPACK_IMPORTED_MODULE_0__/* .ElfMachine */ .F.s390, bits: 64, multiarch: ['s390x-linux-gnu'], cacheFlags: [0x0403], platforms: ['z13', 'z14', 'z15', 'z16'], musl: ['s390x'] },
    { machine: _domain_platforms_platform_table_js__WEBPACK_IMPORTED_MODULE_0__/* .ElfMachine */ .F.riscv, bits: 64, multiarch: ['riscv64-linux-gnu'], cacheFlags: [0x1003, 0x0f03], platforms: [], musl: ['riscv64', 'riscv64-sf', 'riscv64-sp'] },
    { machine: _domain_platforms_platform_table_js__WEBPACK_IMPORTED_MODULE_0__/* .ElfMachine */ .F.loongarch, bits: 64, multiarch: ['loongarch64-linux-gnu'], cacheFlags: [0x1203, 0x1103], platforms: ['loongarch'], musl: ['loongarch64', 'loongarch64-sf', 'loongarch64-sp'] },
];
function loaderAbiOf(code) {
    return LOADER_ABIS.find((abi) => abi.machine === code.machine && abi.bits === code.bits);
}
/**
 * Where a glibc loader looks last when it does not say itself (see `systemDirectories` of its facts): the
 * directories of Debian's and of Fedora's loaders together. Too many directories only make us find too much.
 */
function usualDirectories(code) {
    const multiarch = loaderAbiOf(code)?.multiarch ?? [];
    return [
        ...multiarch.flatMap((tuple) => [`/lib/${tuple}`, `/usr/lib/${tuple}`]),
        ...(code.bits === 64 ? ['/lib64', '/usr/lib64'] : ['/lib32', '/usr/lib32']),
        '/lib',
        '/usr/lib',
    ];
}
/**
 * Sub-directories of a library directory that the loader prefers on processors that have what the platform
 * promises, best first (glibc's sysdeps/x86_64/dl-hwcaps-subdirs.c).
 */
function hwcapDirectories(platform) {
    const level = x86Level(platform);
    return ['x86-64-v4', 'x86-64-v3', 'x86-64-v2'].slice(4 - level).map((name) => `glibc-hwcaps/${name}`);
}
/** 1 for plain amd64, 4 for amd64/v4; 1 for all that is not amd64. */
function x86Level(platform) {
    return platform.architecture === 'amd64' ? Number(platform.variant?.slice(1) ?? 1) : 1;
}


/***/ }),

/***/ 74258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q5: () => (/* binding */ actsAsRoot),
/* harmony export */   lQ: () => (/* binding */ missingCapabilities),
/* harmony export */   yK: () => (/* binding */ privilegesOf)
/* harmony export */ });
/* harmony import */ var _image_facts_capabilities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92828);
/** What executing a file changes about the process: setuid, setgid and file capabilities (credentials(7), execve(2)). */

const SETUID = 0o4000;
const SETGID = 0o2000;
const GROUP_EXECUTE = 0o010;
/** @param user who starts it. */
function privilegesOf({ mode, uid, gid, capabilities }, user) {
    const asOwner = (mode & SETUID) !== 0 && uid !== user.uid;
    // Without the bit for executing, setgid means something else (mandatory locks, long ago).
    const asGroup = (mode & (SETGID | GROUP_EXECUTE)) === (SETGID | GROUP_EXECUTE) && gid !== user.gids[0];
    const gained = capabilities?.permitted.map(_image_facts_capabilities_js__WEBPACK_IMPORTED_MODULE_0__/* .capabilityName */ .IN) ?? [];
    const secure = asOwner || asGroup || (user.uid !== 0 && gained.length > 0);
    const effective = capabilities?.effective ? gained : [];
    if (effective.includes('dac_override') || effective.includes('dac_read_search'))
        return { secure };
    return {
        secure,
        reader: {
            uid: asOwner ? uid : user.uid,
            gids: asGroup ? [gid, ...user.gids] : user.gids,
        },
    };
}
/** Whether it may have root's capabilities, or some of them, once this user has started it. */
function actsAsRoot({ mode, uid, capabilities }, user) {
    return user.uid === 0 || ((mode & SETUID) !== 0 && uid === 0) || (capabilities?.permitted.length ?? 0) > 0;
}
/** Capabilities for want of which the kernel refuses to execute the file (EPERM), whoever starts it. */
function missingCapabilities({ capabilities }) {
    return capabilities?.effective ? (0,_image_facts_capabilities_js__WEBPACK_IMPORTED_MODULE_0__/* .beyondDefault */ .Vt)(capabilities) : [];
}


/***/ }),

/***/ 54015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ isFound)
/* harmony export */ });
/** Whether a resolution found something. */
function isFound(result) {
    return result.kind !== 'missing' && result.kind !== 'not-a-directory' && result.kind !== 'loop';
}


/***/ }),

/***/ 46030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ createRootFs)
});

// EXTERNAL MODULE: ./build/js/domain/image-path.js
var image_path = __webpack_require__(86928);
// EXTERNAL MODULE: ./build/js/image/facts/layer-tree.js
var layer_tree = __webpack_require__(6858);
// EXTERNAL MODULE: ./build/js/image/facts/path-table.js
var path_table = __webpack_require__(27088);
;// CONCATENATED MODULE: ./build/js/verify/rootfs/layer-stack.js


/** Look-ups that are remembered for good. */
const MAX_REMEMBERED = 20_000;
/** Directories that are, as every path passes through some: more would take tens of megabytes. */
const MAX_DIRECTORIES = 100_000;
function createLayerStack(facts) {
    const layers = facts.map(openLayer);
    const root = { node: { kind: 'directory', path: '/' }, floor: rootFloor(layers) };
    const seen = new Map([['/', root]]);
    return {
        layers,
        root,
        seen: (path) => seen.get(path),
        look(parent, path) {
            if (seen.has(path))
                return seen.get(path);
            const found = lookThrough(layers, parent.floor, path);
            // Directories are passed again and again; there are too many files to remember each that was looked at.
            const room = found?.node.kind === 'directory' ? MAX_DIRECTORIES : MAX_REMEMBERED;
            if (seen.size < room)
                seen.set(path, found);
            return found;
        },
    };
}
function openLayer(facts) {
    return {
        paths: (0,path_table/* unpackPathTable */.EV)(facts.paths) ?? (0,path_table/* createPathTable */.cw)(),
        entries: new Map(facts.entries.map((entry) => [entry.path, entry])),
    };
}
/** From the top layer down to the floor of the parent directory. */
function lookThrough(layers, floor, path) {
    let directory;
    for (let index = layers.length - 1; index >= floor; index -= 1) {
        const layer = layers[index];
        const kind = layer?.paths.get(path);
        if (!layer || kind === undefined)
            continue;
        if (!(0,layer_tree/* isDirectory */.w)(kind)) {
            if (directory || kind === path_table/* PathKind */.ii.whiteout)
                break;
            return nonDirectory(layer.entries.get(path), kind, path, index);
        }
        const entry = layer.entries.get(path);
        const own = entry?.kind === 'directory' ? entry : undefined;
        directory ??= { entry: undefined, floor: index, settled: false };
        directory.floor = index;
        // A directory that a layer only passes through keeps the permissions that it has below.
        if (!directory.settled && kind !== path_table/* PathKind */.ii.impliedDirectory) {
            directory.entry = own;
            directory.settled = true;
        }
        if (kind === path_table/* PathKind */.ii.opaqueDirectory)
            break;
    }
    if (!directory)
        return undefined;
    const { entry } = directory;
    return { node: { kind: 'directory', path, ...(entry ? { entry } : {}) }, floor: directory.floor };
}
function nonDirectory(entry, kind, path, layer) {
    if (kind === path_table/* PathKind */.ii.special)
        return { node: { kind: 'special', path, layer }, floor: layer };
    if (kind === path_table/* PathKind */.ii.file)
        return { node: { kind: 'file', path, layer }, floor: layer };
    if (!entry || entry.kind === 'directory')
        return undefined;
    if (entry.kind === 'symlink')
        return { node: { kind: 'symlink', path, entry, layer }, floor: layer };
    return { node: { kind: 'file', path, entry, layer }, floor: layer };
}
function rootFloor(layers) {
    return Math.max(0, layers.findLastIndex((layer) => layer.paths.get('/') === path_table/* PathKind */.ii.opaqueDirectory));
}
/** Entries that are still there: not replaced, removed or hidden by a layer above. */
function liveNodes(layers, isWanted, lookup) {
    return layers.flatMap((layer, index) => {
        const live = [];
        for (const entry of layer.entries.values()) {
            if (entry.kind === 'directory' || !isWanted(entry))
                continue;
            const node = lookup(entry.path);
            // The path may lead through a link that another layer put there; then the entry is not what is found.
            if (isLive(node) && node.layer === index && node.path === entry.path)
                live.push(node);
        }
        return live;
    });
}
function isLive(node) {
    return node.kind === 'symlink' || (node.kind === 'file' && node.entry !== undefined);
}

// EXTERNAL MODULE: ./build/js/domain/image-limits.js
var image_limits = __webpack_require__(44747);
;// CONCATENATED MODULE: ./build/js/verify/rootfs/path-walk.js
/** Follows a path through a root file system as the kernel does (path_resolution(7)). */



function createPathWalk(stack) {
    /**
     * Where directories lead, as they are written: a loader tries many names in each of a few, most of which are not there.
     */
    const directories = new Map();
    const directoryOf = (path) => {
        const known = directories.get(path);
        if (known)
            return known;
        const pending = partsOf(path).reverse();
        const place = follow(stack, { path, start: stack.root, pending, followLast: true, links: 0 });
        if (directories.size < MAX_REMEMBERED)
            directories.set(path, place);
        return place;
    };
    return {
        walk(path, followLast, passing) {
            const name = (0,image_path/* basename */.P8)(path);
            // Who wants to know each directory on the way goes all of it.
            const isPlain = !passing && name !== '' && name !== '.' && name !== '..';
            const directory = isPlain ? directoryOf((0,image_path/* dirname */.pD)(path)) : { at: stack.root, links: 0 };
            if (directory.at && 'at' in directory.at)
                return directory.at.kind === 'loop' ? { kind: 'loop', at: path } : directory.at;
            const pending = isPlain ? [name] : partsOf(path).reverse();
            const { links, at: start } = directory;
            const { at } = follow(stack, { path, start, pending, followLast, links, passing });
            if (!at)
                return { kind: 'missing', at: path };
            return 'at' in at ? at : at.node;
        },
    };
}
function follow(stack, { path, start, pending, followLast, links: soFar, passing }) {
    let at = start;
    let links = soFar;
    const nowhere = (kind, where) => ({ at: { kind, at: where }, links });
    while (pending.length > 0) {
        if (!at)
            return nowhere('missing', path);
        const here = at.node.path;
        if (at.node.kind !== 'directory')
            return nowhere('not-a-directory', here);
        if (pending.length > image_limits/* MAX_DEPTH */.lr)
            return nowhere('loop', path);
        if (at.node.entry && (at.node.entry.mode & 0o001) === 0)
            passing?.(at.node.entry);
        const part = pending.pop() ?? '';
        if (part === '..') {
            at = stack.seen((0,image_path/* dirname */.pD)(here)) ?? again(stack, (0,image_path/* dirname */.pD)(here));
            continue;
        }
        const next = stack.look(at, (0,image_path/* child */.jf)(here, part));
        if (!next)
            return nowhere('missing', (0,image_path/* child */.jf)(here, part));
        if (next.node.kind !== 'symlink' || (pending.length === 0 && !followLast)) {
            at = next;
            continue;
        }
        links += 1;
        const { target } = next.node.entry;
        if (links > image_limits/* MAX_LINKS */.vk)
            return nowhere('loop', path);
        if (target === '')
            return nowhere('missing', next.node.path);
        if (target.startsWith('/'))
            at = stack.root;
        pending.push(...partsOf(target).reverse());
    }
    return at ? { at, links } : nowhere('missing', path);
}
/** A canonical path that is known to be there. */
function again(stack, path) {
    return partsOf(path).reduce((at, part) => at && stack.look(at, (0,image_path/* child */.jf)(at.node.path, part)), stack.root);
}
function partsOf(path) {
    return path.split('/').filter((part) => part !== '' && part !== '.');
}

;// CONCATENATED MODULE: ./build/js/verify/rootfs/rootfs.js



/** @param spend where it is counted what is looked up; what it throws goes to the caller. */
function createRootFs(facts, spend = () => { }) {
    const stack = createLayerStack(facts);
    const { walk } = createPathWalk(stack);
    /** Loaders ask for the same few paths again and again, and most of these lead nowhere. */
    const resolved = new Map();
    const resolve = (path, directory = '/') => {
        // Not `absolute`: what `..` means is known only after links were followed.
        const whole = path.startsWith('/') ? path : `${directory}/${path}`;
        spend('lookups');
        const known = resolved.get(whole);
        if (known)
            return known;
        const node = walk(whole, true);
        const result = node.kind === 'symlink' ? { kind: 'loop', at: node.path } : node;
        if (resolved.size < MAX_REMEMBERED)
            resolved.set(whole, result);
        return result;
    };
    // Asked for rarely, and of few: an index of everything would be larger than everything else.
    const entries = (isWanted) => liveNodes(stack.layers, isWanted, (path) => walk(path, false));
    return {
        resolve,
        lookup: (path) => walk((0,image_path/* absolute */.ys)(path, '/'), false),
        closedOnWay(path, directory = '/') {
            const closed = [];
            walk(path.startsWith('/') ? path : `${directory}/${path}`, true, (entry) => void closed.push(entry));
            return closed;
        },
        list: (...directories) => entries(({ path }) => directories.some((directory) => isIn(path, directory))),
        entries,
        text: (path) => textOf(resolve(path)),
        scriptText: (path) => scriptTextOf(resolve(path)),
        layerCount: stack.layers.length,
    };
}
function textOf(found) {
    if (found.kind !== 'file')
        return undefined;
    // A link leads to a file whose content was not kept: it is there, and cannot be read.
    if (found.entry?.kind !== 'text')
        return 'unread';
    return found.entry.base64 === undefined ? 'unread' : Buffer.from(found.entry.base64, 'base64');
}
function scriptTextOf(found) {
    if (found.kind !== 'file')
        return undefined;
    if (found.entry?.kind === 'script')
        return found.entry.text;
    if (found.entry?.kind !== 'text' || found.entry.base64 === undefined)
        return undefined;
    return Buffer.from(found.entry.base64, 'base64').toString('utf8');
}
/** The same as `dirname(path) === directory`, without making a string of each path. */
function isIn(path, directory) {
    const length = directory === '/' ? 0 : directory.length;
    return path.lastIndexOf('/') === length && (length === 0 || path.startsWith(directory));
}


/***/ }),

/***/ 53622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ep: () => (/* binding */ conclude),
  S4: () => (/* binding */ judge),
  xQ: () => (/* binding */ judgeImage)
});

// EXTERNAL MODULE: ./build/js/domain/budget.js
var budget = __webpack_require__(42326);
// EXTERNAL MODULE: ./build/js/domain/platforms/platform.js
var platforms_platform = __webpack_require__(72273);
// EXTERNAL MODULE: ./build/js/domain/image-path.js
var image_path = __webpack_require__(86928);
// EXTERNAL MODULE: ./build/js/elf/describe.js
var describe = __webpack_require__(50631);
// EXTERNAL MODULE: ./build/js/verify/loader/abi.js
var abi = __webpack_require__(37486);
// EXTERNAL MODULE: ./build/js/verify/rootfs/root-node.js
var root_node = __webpack_require__(54015);
// EXTERNAL MODULE: ./build/js/domain/image-limits.js
var image_limits = __webpack_require__(44747);
;// CONCATENATED MODULE: ./build/js/verify/view/findings.js
/** Many files with one cause: told one by one as long as that helps, else summed up. */

/**
 * Keeps findings as they are while they are few; of more, the first stands for all.
 * @param all what they are together: `programs on PATH`.
 */
function summarise(findings, all) {
    const first = findings[0];
    if (!first || findings.length <= image_limits/* MAX_FINDINGS_EACH */.oV)
        return findings;
    const others = findings.slice(1, 4).map((finding) => finding.path);
    return [
        {
            ...first,
            message: `${first.message}; the same is true of ${findings.length - 1} more ${all} (${others.join(', ')}, …)`,
        },
    ];
}
/** Sums up each group apart. */
function sumUpBy(findings, key, all) {
    return [...Map.groupBy(findings, key).values()].flatMap((group) => summarise(group, all));
}
/** `layer 3 of 4`, counted as `docker history` lists them from below. */
function layerName(view, layer) {
    return `layer ${layer + 1} of ${view.root.layerCount}`;
}
/** How a program is reached, as a clause behind its path: `, the entrypoint,`. */
function reachedAs(start) {
    if (!start)
        return ' (on PATH)';
    return start.script === undefined
        ? `, ${start.role},`
        : `, which ${start.script} (${start.role}) is run by,`;
}

;// CONCATENATED MODULE: ./build/js/verify/view/causes.js
/** Why a file of another machine is where it is, as far as the image shows. */


/** A layer with this many programs and libraries of the wrong machine is no copy of a build's result. */
const BASE_IMAGE_FILES = 20;
/** What to change, when a file in this layer is for another machine. */
function foreignRemedy(view, layer, machine) {
    const where = layerName(view, layer);
    const name = view.platform.name;
    if (isForeignBase(view, layer))
        return (`Nearly all of ${where} is ${machine}: the base image is for another platform than its label says. Choose one ` +
            `that has ${name}; where it is pinned by digest, pin the digest of the index, not that of one architecture.`);
    return (`It is in ${where}. If the Dockerfile copies it from a path that is the same for every platform, put ` +
        '$TARGETARCH$TARGETVARIANT into that path; if it compiles it, let cargo build for the target platform ' +
        `(--target), not for the build platform. If it is meant to be there, list its path in \`allow\`.`);
}
function isForeignBase(view, layer) {
    let foreign = 0;
    let native = 0;
    for (const node of view.root.entries((entry) => entry.kind === 'elf')) {
        if (node.layer !== layer || node.entry.kind !== 'elf')
            continue;
        if ((0,abi/* fitOf */.Zo)(node.entry.elf, view.platform) === 'native')
            native += 1;
        else
            foreign += 1;
    }
    return foreign >= BASE_IMAGE_FILES && foreign > native * 4;
}

// EXTERNAL MODULE: ./build/js/domain/platforms/platform-table.js
var platform_table = __webpack_require__(12096);
;// CONCATENATED MODULE: ./build/js/verify/view/foreign-places.js
/** Places in which code for another machine is at home. */

/** A GNU tuple as a directory: `/usr/aarch64-linux-gnu/lib`, `/usr/lib/i386-linux-gnu`, `lib/rustlib/…-unknown-linux-gnu`. */
const TUPLE = /\/[a-z0-9_]+-(?:[a-z0-9_]+-)*(?:linux|none|elf|eabi|eabihf|gnu|gnueabi|gnueabihf|musl|mingw32|android|freebsd|wasi)[a-z0-9]*\//;
/** Directories of cross compilers, emulators and virtual machines, of firmware, and of data for tests. */
const PLACES = /\/(?:sysroots?|gcc-cross|firmware|lib32|libx32|qemu[^/]*|seabios|bpf|testdata|tests?|fixtures?|examples?|debug|\.build-id|prebuilds|crash-?dumps?)\//;
/** Names of a machine in paths: a file that says what it is was not put there by mistake. */
const NAMES = new Map([
    [platform_table/* ElfMachine */.F.x86_64, /x86[_-]?64|amd64|(?:^|[^a-z0-9])x64|x32/i],
    [platform_table/* ElfMachine */.F.i386, /i[3-6]86|(?:^|[^0-9])386|(?:^|[^a-z0-9])x86(?![_-]?64)|ia32|32/i],
    [platform_table/* ElfMachine */.F.aarch64, /aarch64|arm64/i],
    [platform_table/* ElfMachine */.F.arm, /arm(?!64)/i],
    [platform_table/* ElfMachine */.F.ppc64, /ppc64|powerpc64/i],
    [platform_table/* ElfMachine */.F.s390, /s390/i],
    [platform_table/* ElfMachine */.F.riscv, /riscv/i],
    [platform_table/* ElfMachine */.F.loongarch, /loong/i],
]);
/**
 * Modules that an interpreter of the image's machine loads: Python's, Node's, Java's. They have a machine in their names
 * wherever they are, and are of no use to any other.
 */
const EXTENSION = /\.(?:cpython-[^/]*|pypy[^/]*|abi3)\.so$|\.node$|\/lib[^/]*jni[^/]*\.so$/i;
/** What stands for a machine in names of such files and of their packages. */
const MACHINES = /x86[_-]?64|amd64|(?<![a-z0-9])x64(?![a-z0-9])|aarch64|arm64|armv[67]l?|armhf|i[3-6]86|ia32|ppc64(?:le)?|s390x|riscv64|(?<=linux-)arm(?![a-z0-9])/gi;
const isExtension = (path) => EXTENSION.test(path);
/** The path of a module for whatever machine. */
const withoutMachine = (path) => path.replace(MACHINES, '*');
/**
 * Whether code for another machine at this path says nothing bad about the image.
 * @param modules extension modules of the image's own machine, as `withoutMachine` has them.
 */
function isAtHome(path, elf, modules) {
    // npm packages of one machine have its tuple in their names: `@rollup/rollup-linux-x64-gnu/`.
    const isPackage = isExtension(path) && path.includes('/node_modules/');
    if ((TUPLE.test(path) && !isPackage) || PLACES.test(path))
        return true;
    if (!(NAMES.get(elf.machine)?.test(path) ?? false))
        return false;
    return !isExtension(path) || modules.has(withoutMachine(path));
}
/**
 * What two files are both called beside their machine's name: `app-\0` for `app-aarch64` and `app-x86_64`, one of which a
 * wrapper starts. Undefined when the name does not say the machine.
 */
function nameWithoutMachine(name, elf) {
    const machine = NAMES.get(elf.machine);
    return machine?.test(name) ? name.replace(machine, '\0') : undefined;
}

;// CONCATENATED MODULE: ./build/js/verify/view/glob.js
/**
 * Path globs of the `allow` input: `*` and `?` stay within a name, `**` does not; `{a,b}`, `[a-z]`, `[!a]` and `[^a]` as in a
 * shell, and a backslash takes the next character as it is.
 */
/**
 * A predicate for absolute paths. A pattern that names a directory covers everything in it, and one without a slash
 * at the beginning is taken from the root.
 */
function createPathMatcher(patterns) {
    const expressions = patterns
        .filter((pattern) => pattern.trim() !== '')
        .map((pattern) => compile(pattern.trim()));
    return (path) => expressions.some((expression) => expression.test(path));
}
function compile(pattern) {
    const rooted = pattern.startsWith('/') || pattern.startsWith('**') ? pattern : `/${pattern}`;
    const text = rooted.replace(/\/+$/, '');
    let source = '';
    let braces = 0;
    for (let at = 0; at < text.length; at += 1) {
        const character = text.charAt(at);
        if (character === '\\' && at + 1 < text.length) {
            at += 1;
            source += text.charAt(at).replace(/[.*?+^$()|[\]\\{}/-]/, '\\$&');
        }
        else if (text.startsWith('**/', at)) {
            source += '(?:.*/)?';
            at += 2;
        }
        else if (text.startsWith('**', at)) {
            source += '.*';
            at += 1;
        }
        else if (character === '*')
            source += '[^/]*';
        else if (character === '?')
            source += '[^/]';
        else if (character === '{' && text.includes('}', at)) {
            source += '(?:';
            braces += 1;
        }
        else if (character === '}' && braces > 0) {
            source += ')';
            braces -= 1;
        }
        else if (character === ',' && braces > 0)
            source += '|';
        else {
            const set = setAt(text.slice(at));
            if (set) {
                source += set.source;
                at += set.length - 1;
            }
            else
                source += character.replace(/[.+^$()|[\]\\{}]/, '\\$&');
        }
    }
    return new RegExp(`^${source}${')'.repeat(braces)}(?:/.*)?$`);
}
/** `[a-z]`, `[!a]`, `[^a]`, `[]a]`: as an expression; undefined where a bracket is only a bracket. */
function setAt(text) {
    const [whole, negation, members] = /^\[([!^]?)(\]?[^\]/]*)\]/.exec(text) ?? [];
    if (whole === undefined || !members)
        return undefined;
    const isReversed = [...members.matchAll(/(.)-(.)/gs)].some(([, from = '', to = '']) => from > to);
    // As in a shell, a range that goes backwards has nothing in it.
    if (isReversed)
        return { source: negation ? '[^/]' : '(?!)', length: whole.length };
    const source = `[${negation ? '^/' : ''}${members.replace(/[\\^[\]]/g, '\\$&')}]`;
    return { source, length: whole.length };
}

;// CONCATENATED MODULE: ./build/js/verify/checks/binary-arch.js
/**
 * `binary-arch`: nothing that the platform would execute or load is built for another machine.
 *
 * Only what is reached can fail. Code for other machines elsewhere is a warning, or nothing where it is at home.
 */








function checkBinaryArch(view, request) {
    const isAllowed = createPathMatcher(request.allow);
    const programs = view.programs.filter(({ path, realPath }) => !isAllowed(path) && !isAllowed(realPath));
    const reached = new Set();
    const failures = [
        ...foreignPrograms(view, programs, reached),
        ...otherMachineOnly(view, programs),
        ...foreignLoaders(view, programs, reached),
        ...foreignLibraries(view, programs, reached).filter(({ path }) => !isAllowed(path)),
    ];
    for (const { realPath } of view.possible)
        reached.add(realPath);
    // What surrounds a program of the wrong machine is of the same machine, and adds nothing.
    const blamed = new Set(failures.map(({ found }) => found));
    return [...failures, ...elsewhere(view, reached, isAllowed).filter(({ found }) => !blamed.has(found))];
}
function expectedMachine(view) {
    return (0,describe/* describeMachine */.Fe)({ ...view.platform.elf, flags: 0 });
}
function foreignPrograms(view, programs, reached) {
    const findings = programs.flatMap((program) => {
        if (program.fit !== 'foreign')
            return [];
        reached.add(program.realPath);
        const system = (0,abi/* foreignSystem */.EG)(program.entry.elf);
        const of = (name) => (name === undefined ? '' : ` (${name})`);
        const found = `${(0,describe/* describeMachine */.Fe)(program.entry.elf)}${of(system)}`;
        const expected = `${expectedMachine(view)}${system === undefined ? '' : of('Linux')}`;
        return [
            {
                status: program.start?.weight !== 'must' && hasNativeTwin(view, program)
                    ? 'warn'
                    : 'fail',
                path: program.path,
                found,
                expected,
                message: `${program.path}${reachedAs(program.start)} is a program for ${found}; ${view.platform.name} runs ${expected}`,
                remedy: foreignRemedy(view, program.layer, found),
                group: `${found} ${program.layer} ${hasNativeTwin(view, program)}`,
                started: program.start !== undefined,
            },
        ];
    });
    const plain = ({ group: _, started: __, ...finding }) => finding;
    return [
        ...findings.filter(({ started }) => started).map(plain),
        ...[
            ...Map.groupBy(findings.filter(({ started }) => !started), ({ group }) => group).values(),
        ].flatMap((group) => summarise(group.map(plain), 'programs on PATH')),
    ];
}
/** `app-aarch64` beside `app-x86_64`: whatever starts them chooses. */
function hasNativeTwin(view, { realPath, entry }) {
    const own = nameWithoutMachine((0,image_path/* basename */.P8)(realPath), entry.elf);
    if (own === undefined)
        return false;
    return view.root
        .list((0,image_path/* dirname */.pD)(realPath))
        .some(({ path, entry: other }) => other.kind === 'elf' &&
        (0,abi/* fitOf */.Zo)(other.elf, view.platform) !== 'foreign' &&
        nameWithoutMachine((0,image_path/* basename */.P8)(path), other.elf) === own);
}
/** i386 code runs on amd64, so it is no failure; an image of nothing else was hardly meant. */
function otherMachineOnly(view, programs) {
    const compatible = programs.filter(({ fit }) => fit === 'compatible');
    const first = compatible[0];
    if (!first)
        return [];
    const started = compatible.filter(({ start }) => start !== undefined);
    const found = (0,describe/* describeMachine */.Fe)(first.entry.elf);
    const all = programs.every(({ fit }) => fit === 'compatible');
    const shown = all ? [first] : started;
    return shown.map((program) => ({
        status: 'warn',
        path: program.path,
        found,
        expected: expectedMachine(view),
        message: all && programs.length > 1
            ? `all ${programs.length} programs that the image runs, for example ${program.path}, are ${found} code, which ${view.platform.name} runs, but it is not its own`
            : `${program.path}${reachedAs(program.start)} is ${found} code, which ${view.platform.name} runs, but it is not its own`,
        remedy: foreignRemedy(view, program.layer, found),
    }));
}
function foreignLoaders(view, programs, reached) {
    const findings = programs.flatMap(({ path, fit, loader }) => {
        if (fit === 'foreign' || loader.kind !== 'foreign' || reached.has(loader.entry.path))
            return [];
        reached.add(loader.entry.path);
        const found = (0,describe/* describeMachine */.Fe)(loader.entry.elf);
        return [
            {
                status: 'fail',
                path: loader.path,
                found,
                expected: expectedMachine(view),
                message: `${loader.path}, the loader of ${path}, is for ${found}`,
                remedy: foreignRemedy(view, layerOf(view, loader.entry.path), found),
            },
        ];
    });
    return summarise(findings, 'loaders');
}
/** A library that the loader came across, could not use, and found no other for. */
function foreignLibraries(view, programs, reached) {
    const findings = [];
    for (const program of programs) {
        for (const { name, neededBy, search } of program.closure?.unresolved ?? []) {
            const candidates = search.kind === 'fatal' ? [search.by, ...search.passed] : search.passed;
            const foreign = candidates.find((candidate) => candidate.kind === 'foreign');
            if (!foreign?.elf || reached.has(foreign.realPath))
                continue;
            reached.add(foreign.realPath);
            const found = (0,describe/* describeMachine */.Fe)(foreign.elf);
            findings.push({
                status: 'fail',
                path: foreign.path,
                found,
                expected: (0,describe/* describeMachine */.Fe)(program.entry.elf),
                message: `${foreign.path} is for ${found}; ${neededBy.path} needs ${name}, and there is no other that fits`,
                remedy: foreignRemedy(view, layerOf(view, foreign.path), found),
            });
        }
    }
    return sumUpBy(findings, ({ found }) => found ?? '', 'libraries').filter((finding) => finding.path !== undefined);
}
function layerOf(view, path) {
    const node = view.root.resolve(path);
    return (0,root_node/* isFound */.Z)(node) && 'layer' in node ? node.layer : 0;
}
function isNative(view, { elf }) {
    return (0,abi/* fitOf */.Zo)(elf, view.platform) === 'native';
}
function elsewhere(view, reached, isAllowed) {
    const modules = new Set(view.root
        .entries((entry) => entry.kind === 'elf' && isExtension(entry.path) && isNative(view, entry))
        .map(({ path }) => withoutMachine(path)));
    const isStray = (entry) => entry.kind === 'elf' &&
        (0,abi/* fitOf */.Zo)(entry.elf, view.platform) === 'foreign' &&
        !(0,abi/* isForeignByNature */.de)(entry.elf) &&
        !isAtHome(entry.path, entry.elf, modules);
    const findings = view.root.entries(isStray).flatMap((node) => {
        if (node.entry.kind !== 'elf' || reached.has(node.path) || isAllowed(node.path))
            return [];
        const found = (0,describe/* describeMachine */.Fe)(node.entry.elf);
        return [
            {
                status: 'warn',
                path: node.path,
                found,
                expected: expectedMachine(view),
                message: `${node.path} is for ${found}; nothing that the image starts by itself uses it`,
                remedy: 'If it is meant to be there, list its path in `allow`; else see which COPY puts it there.',
            },
        ];
    });
    // One line a machine: this is a remark, and may concern thousands of files.
    return [...Map.groupBy(findings, ({ found }) => found).values()].flatMap((group) => {
        const [first] = group;
        if (!first || group.length === 1)
            return group;
        return [
            {
                ...first,
                message: `${group.length} files that nothing uses by itself are for ${first.found}, for example ${first.path}`,
            },
        ];
    });
}

;// CONCATENATED MODULE: ./build/js/verify/checks/binary-variant.js




/**
 * Tag_CPU_arch values that each variant's processors execute. Docker's arm/v6 is the ARM1176 of the first
 * Raspberry Pi: ARMv6K and v6KZ, but without ARMv6T2's Thumb-2. The M profiles (11 to 13) run no Linux.
 */
const ARM_LIMITS = new Map([
    ['v5', [0, 1, 2, 3, 4, 5]],
    ['v6', [0, 1, 2, 3, 4, 5, 6, 7, 9]],
    ['v7', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
]);
function checkBinaryVariant(view, request) {
    const isAllowed = createPathMatcher(request.allow);
    const used = usedFiles(view).filter(({ path, realPath }) => !isAllowed(path) && !isAllowed(realPath));
    const { platform } = view;
    if (platform.architecture === 'arm')
        return [...tooNewForArm(view, used), ...mixedFloat(used, platform)];
    if (platform.architecture === 'arm64')
        return smallPages(used);
    return platform.architecture === 'amd64' ? tooNewForX86(view, used) : [];
}
/** Machines with larger pages: Raspberry Pi 5 (16 KiB), Asahi Linux (16), RHEL's and Oracle's 64k kernels. */
function smallPages(used) {
    const findings = used.flatMap((file) => {
        const { smallPages: align } = file.elf;
        if (align === undefined)
            return [];
        const found = `pages of ${align / 1024} KiB`;
        return [
            {
                status: 'warn',
                path: file.path,
                found,
                expected: 'pages of up to 64 KiB',
                message: `${file.path}${roleOf(file)} is laid out for ${found}; where the kernel has larger ones (16 or 64 KiB) it may not start`,
                remedy: 'Link for arm64 with -z max-page-size=65536, which is the default of its linkers: some option, or a tool that changed the file afterwards, says otherwise.',
            },
        ];
    });
    return sumUpBy(findings, ({ found }) => found ?? '', 'programs and libraries');
}
function usedFiles(view) {
    const used = new Map();
    const add = (file) => {
        if (!used.has(file.realPath))
            used.set(file.realPath, file);
    };
    const programs = view.programs.filter(({ fit }) => fit === 'native');
    for (const program of programs)
        add({ ...program, elf: program.entry.elf, program, isProgram: true });
    for (const program of programs) {
        if (program.loader.kind === 'found')
            add({
                path: program.loader.path,
                realPath: program.loader.entry.path,
                elf: program.loader.entry.elf,
                program,
                isProgram: false,
            });
        for (const object of program.closure?.objects.slice(1) ?? [])
            if (!used.has(object.realPath))
                add({ ...object, elf: object.entry.elf, program, isProgram: false });
    }
    return [...used.values()];
}
/** `, the entrypoint,` of a program; of a library, whose it is. */
function roleOf({ isProgram, program }) {
    return isProgram ? reachedAs(program.start) : `, which ${program.path} loads,`;
}
/**
 * The linker raises Tag_CPU_arch to the newest of all objects, and one hand-written file is enough: Debian's armhf
 * libgcrypt says ARMv8 for instructions that it uses only where the processor has them; so do `ring` and OpenSSL on
 * ARMv6. So a distribution is judged by its C library, which is compiled as a whole for its baseline; of other code,
 * what only such parts can have raised is a warning.
 */
function tooNewForArm(view, used) {
    const { variant = 'v7', name } = view.platform;
    const limits = ARM_LIMITS.get(variant);
    if (!limits)
        return [];
    const fits = ({ elf }) => elf.arm?.cpuArch === undefined || limits.includes(elf.arm.cpuArch);
    const distributionFits = used.filter(isCLibrary).every(fits);
    const findings = used.flatMap((file) => {
        const { arm } = file.elf;
        if (arm?.cpuArch === undefined || fits(file))
            return [];
        if (distributionFits && isDistributions(file))
            return [];
        const found = (0,describe/* describeArmArchitecture */.Nq)(arm.cpuArch);
        const inParts = isRaisedByParts(arm.cpuArch, arm.thumbIsa, variant);
        const what = `${file.path}${roleOf(file)}`;
        return [
            {
                status: inParts ? 'warn' : 'fail',
                path: file.path,
                found,
                expected: `at most ${(0,describe/* describeArmArchitecture */.Nq)(limits.at(-1) ?? 0)}`,
                message: inParts
                    ? `${what} has ${found} code in it, probably parts that run only where the processor has it; ${name} promises less`
                    : `${what} is ${found} code; a processor of ${name} ends it with SIGILL`,
                remedy: armRemedy(view, file, arm.cpuArch),
            },
        ];
    });
    return sumUpBy(findings, ({ status, found }) => `${status} ${found}`, 'programs and libraries');
}
/** Compilers for ARMv7 use Thumb-2, or say that they might; ARMv6 has none. No compiler's default is ARMv8 code. */
function isRaisedByParts(cpuArch, thumbIsa, variant) {
    if (cpuArch >= 11 && cpuArch <= 13)
        return false;
    return variant === 'v7' ? cpuArch >= 14 : thumbIsa !== 2 && thumbIsa !== 3;
}
/** The loader and the C library, of glibc or of musl. */
function isCLibrary({ path }) {
    return /\/(?:libc\.so\.6|libc\.so|ld-linux[^/]*|ld-musl-[^/]+)$/.test(path);
}
/** What a package manager puts there, as far as a path can tell. */
function isDistributions({ realPath, program, isProgram }) {
    return !(isProgram && program.start) && /^\/(?:usr\/)?(?:s?bin|lib(?:exec|32|64)?)\//.test(realPath);
}
function armRemedy({ platform, distribution }, { elf }, cpuArch) {
    if (cpuArch === 10 && (0,describe/* armFloatAbi */.T1)(elf) === 'hard')
        return (`${distribution ?? 'The distribution'}: hard-float ARM code of Debian and its relatives (armhf), and whatever ` +
            'is linked with their cross compiler gcc-arm-linux-gnueabihf, is ARMv7. ' +
            `For ${platform.name} use soft float (Debian armel, ${platform.rustGnu}) or musl (${platform.rustMusl ?? 'Alpine armhf'}), or build for linux/arm/v7.`);
    return `Compile for ${platform.name} (Rust target ${platform.rustGnu}), without a newer target-cpu, or offer the image as a newer variant.`;
}
/** Hard-float and soft-float code pass numbers in different registers: loaded together, they compute nonsense. */
function mixedFloat(used, platform) {
    const findings = used.flatMap((file) => {
        if (file.isProgram)
            return [];
        const own = (0,describe/* armFloatAbi */.T1)(file.elf);
        const wanted = (0,describe/* armFloatAbi */.T1)(file.program.entry.elf);
        if (!own || !wanted || own === wanted)
            return [];
        return [
            {
                status: 'fail',
                path: file.path,
                found: `${own} float`,
                expected: `${wanted} float`,
                message: `${file.path} is ${own} float, and ${file.program.path}, which loads it, is ${wanted} float`,
                remedy: `Compile the program for the float ABI of the image’s libraries (${platform.rustGnu} for ${platform.name}), or take another base image.`,
            },
        ];
    });
    return sumUpBy(findings, ({ found }) => found ?? '', 'libraries');
}
/** The highest level in a mask of GNU_PROPERTY_X86_ISA_1_NEEDED: 1 for the baseline, 4 for v4. */
function levelOf(mask) {
    return [8, 4, 2].reduce((level, bit, index) => (level === 1 && (mask & bit) !== 0 ? 4 - index : level), 1);
}
/**
 * A distribution that is itself built for v2 (RHEL 9 and its relatives) has a C library that says so. Its users know
 * the processors they need; then its own level is the threshold, and the difference is said once.
 */
function tooNewForX86(view, used) {
    const promised = (0,abi/* x86Level */.Lr)(view.platform);
    const ofLibc = Math.max(1, ...used
        .filter(({ path }) => /\/(?:libc\.so\.6|ld-linux-x86-64\.so\.2)$/.test(path))
        .map(({ elf }) => levelOf(elf.x86IsaNeeded ?? 0)));
    const level = Math.max(promised, ofLibc);
    const findings = used.flatMap((file) => {
        const needed = levelOf(file.elf.x86IsaNeeded ?? 0);
        if (needed <= level)
            return [];
        const { program } = file;
        return [
            {
                status: 'fail',
                path: file.path,
                found: `x86-64-v${needed}`,
                expected: level === 1 ? 'x86-64' : `at most x86-64-v${level}`,
                message: `${file.path}${roleOf(file)} says that it needs an x86-64-v${needed} processor; ${view.platform.name} promises less, and glibc refuses to start it there`,
                remedy: `Compile without target-cpu=x86-64-v${needed} (or native), offer the image as linux/amd64/v${needed}, or put such libraries under glibc-hwcaps. The program is in ${layerName(view, program.layer)}.`,
            },
        ];
    });
    const distribution = ofLibc > promised
        ? [
            {
                status: 'warn',
                found: `x86-64-v${ofLibc}`,
                expected: view.platform.name,
                message: `the C library of the image (${view.distribution ?? 'its distribution'}) needs an x86-64-v${ofLibc} processor, more than ${view.platform.name} promises`,
                remedy: `Take another base image if older processors matter; offering the image as linux/amd64/v${ofLibc} says what it needs.`,
            },
        ]
        : [];
    return [...sumUpBy(findings, ({ found }) => found ?? '', 'programs and libraries'), ...distribution];
}

;// CONCATENATED MODULE: ./build/js/verify/view/finding.js
/** What a check says, before the report gives it the check's name. */

/** What an image says it is for: the index's word, else its own config's. */
function platformClaim(image) {
    return image.claimed ?? image.config;
}
/** The canonical name where the platform is a known one (`linux/arm64` for `linux/arm64/v8`), else as found. */
function displayPlatform(oci) {
    return (0,platforms_platform/* platformOf */.tj)(oci)?.name ?? (0,platforms_platform/* formatOciPlatform */.wh)(oci);
}

;// CONCATENATED MODULE: ./build/js/verify/checks/config-platform.js
/**
 * `config-platform`: the image config's os, architecture and variant equal those of its descriptor.
 *
 * They are compared as containerd compares platforms (its `platforms` package, Normalize): `arm64/v8` is `arm64`,
 * `amd64/v1` is `amd64`, `arm` is `arm/v7`.
 */


function checkConfigPlatform(image) {
    const { claimed, config } = image;
    // A single manifest, or an index that names no platform: clients ask the config, too; nothing can disagree.
    if (!claimed || displayPlatform(claimed) === displayPlatform(config))
        return [];
    const found = (0,platforms_platform/* formatOciPlatform */.wh)(config);
    const expected = (0,platforms_platform/* formatOciPlatform */.wh)(claimed);
    const sameMachine = claimed.os === config.os && claimed.architecture === config.architecture;
    if (sameMachine && !config.variant)
        return [
            {
                status: 'warn',
                found,
                expected,
                message: `the image config leaves out the variant: it says ${found}, the index says ${expected}`,
                remedy: `Build with a builder that records the variant (BuildKit does), so that tools which read only the config see ${expected}.`,
            },
        ];
    return [
        {
            status: 'fail',
            found,
            expected,
            message: `the index offers this image as ${expected}, but its own config says ${found}`,
            remedy: sameMachine
                ? `Build it with --platform ${expected}; the variant belongs in the platform's name.`
                : `Build it with --platform ${expected}. If it was pushed without --platform and merged by hand, or the base image is pinned to the digest of one architecture, this is how it gets the wrong label.`,
        },
    ];
}

// EXTERNAL MODULE: ./build/js/util/text.js
var util_text = __webpack_require__(89715);
;// CONCATENATED MODULE: ./build/js/verify/checks/distinct.js
/**
 * `distinct`: no two platforms share the same entrypoint binary. A COPY without $TARGETARCH puts one build's program
 * into every platform's image; then it is wrong in all but one.
 */

/** The part of an image that `checkDistinct` wants. */
function startedPrograms({ platform, programs }) {
    return {
        platform,
        programs: programs.flatMap(({ path, start, entry: { sha256 } }) => start === undefined
            ? []
            : [
                {
                    path,
                    start: {
                        weight: start.weight,
                        ...(start.script === undefined ? {} : { script: start.script }),
                    },
                    entry: sha256 === undefined ? {} : { sha256 },
                },
            ]),
    };
}
function checkDistinct(views) {
    const byContent = new Map();
    for (const view of views)
        for (const program of view.programs) {
            const { sha256 } = program.entry;
            // The interpreter of a script is not what is built.
            const { start } = program;
            if (start?.weight !== 'must' || start.script !== undefined || sha256 === undefined)
                continue;
            byContent.set(sha256, [...(byContent.get(sha256) ?? []), { view, path: program.path }]);
        }
    return [...byContent].flatMap(([sha256, started]) => {
        const platforms = [...new Set(started.map(({ view }) => view.platform.name))];
        const [first] = started;
        if (!first || platforms.length < 2)
            return [];
        // arm/v6 code runs on arm/v7, and plain amd64 code on amd64/v3: wasteful perhaps, but not broken.
        const machines = new Set(started.map(({ view }) => `${view.platform.elf.machine} ${view.platform.elf.bits}`));
        const sameMachine = machines.size === 1;
        return [
            {
                status: sameMachine ? 'warn' : 'fail',
                path: first.path,
                found: `sha256:${sha256}`,
                expected: 'another program for each platform',
                message: `${(0,util_text/* listOf */.c3)(platforms)} have the very same ${first.path}`,
                remedy: sameMachine
                    ? 'If one build is meant for both, offer it as the older variant only; else copy from a path with $TARGETVARIANT.'
                    : 'The Dockerfile copies it from a path that is the same for every platform: put $TARGETARCH$TARGETVARIANT into that path.',
            },
        ];
    });
}

// EXTERNAL MODULE: ./build/js/verify/exec/model/start.js
var model_start = __webpack_require__(91776);
// EXTERNAL MODULE: ./build/js/verify/rootfs/privileges.js
var privileges = __webpack_require__(74258);
;// CONCATENATED MODULE: ./build/js/verify/checks/container.js
/**
 * What keeps a container from being created or its program from being executed, whatever the program is: the user, the
 * working directory, volumes, the files that a runtime mounts, capabilities, a file that is not a program. Part of
 * `entrypoint`.
 *
 * Sources: moby's daemon (initlayer, volumes, sys/user), runc's rootfs_linux.go; each row was tried with `docker run`.
 */




function checkContainer(view) {
    return [
        ...wrongUser(view),
        ...wrongDirectory(view),
        ...wrongVolumes(view),
        ...wrongMounts(view),
        ...view.programs.flatMap(notExecutable),
    ];
}
function wrongUser({ entryPoints, image }) {
    const { unknownUser } = entryPoints;
    if (!unknownUser)
        return [];
    const user = image.config.config.User ?? '';
    // A number is no file's fault.
    const where = unknownUser.why === 'range' ? {} : { path: unknownUser.file };
    return [{ status: 'fail', ...where, found: user, ...userProblem(unknownUser, user) }];
}
function userProblem({ unknown, file, why }, user) {
    switch (why) {
        case 'nobody':
            return {
                message: `the container runs as ${user}, and ${file} of the image does not know ${unknown}`,
                remedy: 'Create the user in the last stage (RUN useradd …), or give USER as a number.',
            };
        case 'range':
            return {
                expected: '0 to 2147483647',
                message: `the container runs as ${user}, and ${unknown} is not a number that a user or a group can have`,
                remedy: 'Give USER a number from 0 to 2147483647.',
            };
        case 'file':
            return {
                expected: 'a file',
                message: `${file} of the image is not a file, so no runtime can look up the user ${unknown}`,
                remedy: `Put a file at ${file}, or nothing.`,
            };
    }
}
/** Directories that Docker makes itself where the image has something else in their place. */
const MADE_DIRECTORIES = ['/etc', '/proc', '/sys', '/dev'];
/** Files that Docker puts there or mounts over; a directory of the image in their place stays one. */
const MOUNTED_FILES = ['/etc/hosts', '/etc/hostname', '/etc/resolv.conf'];
const MADE_FILES = [...MOUNTED_FILES, '/.dockerenv', '/dev/console'];
/** Why there can be no directory at a path; a clause. A missing one is made. */
function notADirectory(root, path) {
    const found = root.resolve(path);
    const real = (0,root_node/* isFound */.Z)(found) ? found.path : path;
    if ((0,root_node/* isFound */.Z)(found) && found.kind === 'directory')
        return undefined;
    if (MADE_FILES.some((file) => (0,image_path/* isInside */.FK)(real, file)))
        return 'the runtime has a file there';
    const made = MADE_DIRECTORIES.find((directory) => (0,image_path/* isInside */.FK)(path, directory));
    if (made !== undefined && root.lookup(made).kind !== 'directory')
        return undefined;
    if ((0,root_node/* isFound */.Z)(found))
        return found.kind === 'special' ? 'it is a device or a pipe' : 'it is a file';
    if (found.kind === 'loop')
        return 'links on the way go round in a circle';
    return found.kind === 'not-a-directory' ? `${found.at} is a file` : undefined;
}
/** A directory that does not exist is made by the runtime; a file in its place is an error. */
function wrongDirectory({ root, image }) {
    const path = image.config.config.WorkingDir ?? '';
    if (path === '')
        return [];
    const remedy = 'Give WORKDIR another path, or do not copy a file there.';
    if (!path.startsWith('/'))
        return [
            {
                status: 'fail',
                path,
                expected: 'an absolute path',
                message: `the working directory ${path} is a relative path, which runtimes refuse`,
                remedy: 'Give WorkingDir as an absolute path; WORKDIR of a Dockerfile always makes one.',
            },
        ];
    const reason = (0,image_path/* isInside */.FK)((0,image_path/* normalise */.j7)(path), '/proc') ? undefined : notADirectory(root, (0,image_path/* normalise */.j7)(path));
    if (reason === undefined)
        return [];
    return [
        {
            status: 'fail',
            path,
            expected: 'a directory',
            message: `the working directory ${path} is not a directory: ${reason}`,
            remedy,
        },
    ];
}
function wrongVolumes({ root, image }) {
    return (image.config.config.Volumes ?? []).flatMap((volume) => {
        const reason = volumeProblem(root, (0,image_path/* normalise */.j7)(volume));
        if (reason === undefined)
            return [];
        return [
            {
                status: 'fail',
                path: volume,
                expected: 'a directory',
                message: `the volume ${volume === '' ? '""' : volume} cannot be mounted: ${reason}`,
                remedy: 'Declare a directory as VOLUME, and only one that is the image’s own.',
            },
        ];
    });
}
/** Devices that a runtime puts into /dev. */
const DEVICES = /^\/dev\/(?:null|zero|full|random|urandom|tty|ptmx)$/;
function volumeProblem(root, path) {
    if (path === '/')
        return 'it is the root itself';
    const found = root.resolve(path);
    // A link may lead to /proc, which the runtime has and the image need not have.
    const real = (0,root_node/* isFound */.Z)(found) ? found.path : found.at === '/proc' ? '/proc' : path;
    for (const place of [path, real]) {
        if ((0,image_path/* isInside */.FK)(place, '/proc') || (place !== '/sys' && (0,image_path/* isInside */.FK)(place, '/sys')))
            return 'the kernel’s own files are there';
        if (place === '/dev' || DEVICES.test(place))
            return 'the runtime’s devices are there';
    }
    return notADirectory(root, path);
}
/** Runtimes mount files of their own over these; over a directory that fails. */
function wrongMounts({ root, image }) {
    const volumes = (image.config.config.Volumes ?? []).map(image_path/* normalise */.j7);
    return MOUNTED_FILES.flatMap((path) => {
        if (root.lookup(path).kind !== 'directory' || volumes.includes(path))
            return [];
        return [
            {
                status: 'fail',
                path,
                found: 'a directory',
                expected: 'a file, or nothing',
                message: `${path} is a directory, and runtimes mount a file there`,
                remedy: 'Remove it: a COPY with a slash at the end of its destination makes a directory.',
            },
        ];
    });
}
/** Programs that the kernel refuses, or that end at once, though they are for this machine. */
function notExecutable({ path, start, fit, entry }) {
    // A loader that is asked for it by its path maps it itself: the kernel does not execute it.
    if (start?.weight !== 'must' || start.surroundings.loader !== undefined || fit === 'foreign')
        return [];
    const { elf } = entry;
    const called = `${path}, ${start.role},`;
    const missing = (0,privileges/* missingCapabilities */.lQ)(entry);
    if (missing.length > 0)
        return [
            {
                status: 'fail',
                path,
                found: (0,util_text/* listOf */.c3)(missing.map((name) => `cap_${name}`)),
                message: `${called} has file capabilities that a container does not have by default: ${(0,util_text/* listOf */.c3)(missing.map((name) => `cap_${name}`))}; the kernel does not execute it (“operation not permitted”)`,
                remedy: `Take them away (setcap -r), or give them to the process instead of the file: docker run ${missing.map((name) => `--cap-add=${name}`).join(' ')}.`,
            },
        ];
    const reason = noProgram(elf);
    if (reason === undefined || elf.truncated)
        return [];
    return [
        {
            status: 'fail',
            path,
            found: reason,
            expected: 'a program',
            message: `${called} is not a program: ${reason}`,
            remedy: 'Copy the program itself; cargo puts it at target/TARGET/release/NAME.',
        },
    ];
}
function noProgram(elf) {
    const isLibrary = elf.type === ET_DYN && elf.interpreter === undefined && !elf.pie;
    if (elf.emptyInterpreter || elf.entry === 'outside')
        return 'its code is not in the file, as in one that only has debug information';
    // A linked library that nothing loads: no loader is named that would load what it needs.
    if (isLibrary && (elf.entry === 'none' || elf.needed.length > 0))
        return 'it is a shared library';
    return elf.entry === 'none' ? 'it has no place to begin at (its entry point is 0)' : undefined;
}
const ET_DYN = 3;

;// CONCATENATED MODULE: ./build/js/verify/checks/start-problems.js
/** What is said of a start that cannot be: a sentence and a remedy for each kind of problem. */

/** @param problem why the kernel, or a program before it, refuses. */
function describeProblem(start, problem) {
    // The row is that of the problem's kind, which the compiler cannot follow.
    const describe = DESCRIPTIONS[problem.kind];
    return describe(start, problem);
}
const unrunnable = ({ word, role }) => ({
    message: `${role}, ${word}, is a script that cannot be run`,
    remedy: 'Correct its first line.',
});
const DESCRIPTIONS = {
    missing: ({ word, role }, problem) => ({
        found: 'nothing',
        message: `${role}, ${word}, is not in the image` +
            (problem.at === problem.path ? '' : ` (${problem.at} does not exist)`),
        remedy: 'Copy it there in the last stage, and compare its path with ENTRYPOINT and WORKDIR.',
    }),
    'not-on-path': (start, problem) => {
        const { word, role } = start;
        return {
            found: problem.unusable ? describeProblem(start, problem.unusable).message : 'nothing',
            expected: `one of ${problem.searchPath.join(':')}`,
            message: problem.unusable
                ? `${role}, ${word || "''"}, is on the image’s PATH, but not as something that can be executed`
                : `${role}, ${word || "''"}, is in no directory of the image’s PATH`,
            remedy: 'Give its whole path, or copy it into a directory of PATH, such as /usr/local/bin, with mode 0755.',
        };
    },
    'relative-on-path': ({ word, role }, problem) => ({
        found: `PATH has ${problem.directory === '' ? 'an empty entry' : problem.directory}`,
        expected: 'directories that begin with a slash',
        message: `${role}, ${word}, is found through a relative directory of PATH, and the container runtime refuses to execute it`,
        remedy: 'Give PATH absolute directories only, or give the program’s whole path.',
    }),
    'not-a-script': ({ word, role }, problem) => ({
        found: problem.reason,
        expected: 'a shell script',
        message: `${role}, ${word}, is not a script: ${problem.reason}`,
        remedy: 'Start it directly, without the shell before it.',
    }),
    refused: ({ role }, problem) => ({
        found: problem.reason,
        message: `${role}: ${problem.path} ends with an error, because ${problem.reason}`,
        remedy: problem.remedy,
    }),
    loop: ({ word, role }) => ({
        found: 'links that go round in a circle',
        message: `${role}, ${word}, leads through links that go round in a circle`,
        remedy: 'Remove the link that points at itself.',
    }),
    directory: ({ word, role }) => ({
        found: 'a directory',
        message: `${role}, ${word}, is a directory`,
        remedy: `Name the program in it. COPY of a file to a path that ends in / or is a directory puts it inside: ${word}/${(0,image_path/* basename */.P8)(word)}.`,
    }),
    'not-a-directory': ({ word, role }) => ({
        found: 'a file',
        expected: 'a directory',
        message: `${role}, ${word}, is not a directory`,
        remedy: word.endsWith('/')
            ? 'Remove the slash at its end.'
            : 'Name a directory, or do not copy a file there.',
    }),
    special: ({ word, role }) => ({
        found: 'a device, a pipe or a socket',
        message: `${role}, ${word}, is not a file`,
        remedy: 'Copy the program there.',
    }),
    'not-executable': ({ word, role }, problem) => ({
        found: problem.mode === undefined ? 'no execute permission' : `mode ${octal(problem.mode)}`,
        expected: 'an execute permission',
        message: `${role}, ${word}, may not be executed by anybody`,
        remedy: 'Use COPY --chmod=755. Artifacts of CI lose the permission on the way: restore it after download.',
    }),
    'no-permission': ({ word, role, user }, problem) => ({
        found: `mode ${octal(problem.mode)}`,
        message: `${role}, ${word}, may not be executed by the image’s user ${user}: ${problem.at} does not let it`,
        remedy: 'Use COPY --chmod=755 (or --chown), and do not keep the program under a private directory such as /root.',
    }),
    'not-a-program': ({ word, role }, problem) => ({
        found: problem.reason,
        expected: 'an ELF program or a script',
        message: `${role}, ${word}, is not a program: ${problem.reason}`,
        remedy: problem.data
            ? 'Begin the script with #!/bin/sh, without a byte order mark or an empty line before it.'
            : 'Build it again; it was damaged or cut off on the way into the image.',
    }),
    'empty-interpreter': unrunnable,
    'too-many-scripts': unrunnable,
};
function octal(mode) {
    return `0${mode.toString(8)}`;
}

;// CONCATENATED MODULE: ./build/js/verify/checks/entrypoint.js
/** `entrypoint`: what `docker run` starts exists and can be executed; a script's interpreter, too. */




function checkEntrypoint(view) {
    const { entryPoints } = view;
    return [
        ...nothingToStart(view),
        ...checkContainer(view),
        ...entryPoints.starts.flatMap((start) => startFindings(view, start)),
        ...entryPoints.doubts.map((doubt) => ({ status: 'warn', ...doubt })),
        ...entryPoints.health.flatMap((start) => healthFindings(view, start)),
        ...damaged(view),
    ];
}
function nothingToStart({ entryPoints }) {
    if (entryPoints.starts.length > 0)
        return [];
    return [
        {
            status: 'warn',
            found: 'neither Entrypoint nor Cmd',
            message: 'the image says nothing of what to start; `docker run` needs a command',
            remedy: 'Add ENTRYPOINT to the Dockerfile’s last stage, unless this image is only a base for others.',
        },
    ];
}
/** What must be there fails; what the container goes on without is a warning; of what may be started nothing is said. */
function startFindings(view, start) {
    const finding = start.weight === 'may' ? undefined : startProblem(view, start);
    if (!finding)
        return [];
    if (start.weight === 'must')
        return [finding];
    return [{ ...finding, status: 'warn', message: `${finding.message}; the container goes on without it` }];
}
/** A container with a failing health check runs, and is called unhealthy. */
function healthFindings(view, start) {
    const finding = start.weight === 'must' ? startProblem(view, start) : undefined;
    if (!finding)
        return [];
    return [{ ...finding, status: 'warn', message: `the health check always fails: ${finding.message}` }];
}
function startProblem(view, start) {
    const { scripts, refused } = start.execution;
    const problem = (0,model_start/* problemOf */.Z)(start);
    if (!problem)
        return refused ? refusedFinding(view, start, refused) : undefined;
    const script = scripts.at(-1);
    if (script && problem.kind !== 'refused')
        return interpreterProblem(start, script.path, script.entry.line, problem);
    return {
        status: 'fail',
        ...pathOf(problem),
        ...describeProblem(wordsOf(view, start), problem),
    };
}
/** Docker's default capabilities go past permissions when it starts the first program. */
function refusedFinding(view, start, refused) {
    const { message, ...rest } = describeProblem(wordsOf(view, start), refused);
    return {
        status: 'warn',
        path: refused.path,
        ...rest,
        message: `${message}; Docker starts it all the same, and a runtime that drops capabilities (Kubernetes’ restricted profile, --cap-drop=ALL) does not`,
    };
}
function wordsOf({ image }, { word, role }) {
    return { word, role, user: image.config.config.User };
}
/** A bare word that is not found has no path. */
function pathOf(problem) {
    return 'path' in problem ? { path: problem.path } : {};
}
function interpreterProblem(start, script, line, problem) {
    const who = `${script} (${start.role}) is a script for`;
    if (line.includes('\r'))
        return {
            status: 'fail',
            path: script,
            found: 'a carriage return at the end of its first line',
            message: `${script} (${start.role}) has Windows line endings: the kernel looks for an interpreter whose name ends in a carriage return`,
            remedy: 'Save it with Unix line endings (.gitattributes: `*.sh text eol=lf`).',
        };
    const wanted = problem.kind === 'not-on-path' ? problem.word : 'path' in problem ? problem.path : '';
    const absent = problem.kind === 'missing' || problem.kind === 'not-on-path';
    return {
        status: 'fail',
        path: script,
        found: absent ? 'nothing' : problem.kind,
        expected: wanted,
        message: problem.kind === 'empty-interpreter'
            ? `${script} (${start.role}) begins with #! and names no interpreter`
            : problem.kind === 'too-many-scripts'
                ? `${script} (${start.role}) is run by a script, which is run by a script, and so on; the kernel gives up`
                : `${who} ${wanted}, which ${absent ? 'the image does not have' : 'cannot be executed'}`,
        remedy: absent
            ? `Install ${(0,image_path/* basename */.P8)(wanted)} in the last stage, or write the script for a shell that the image has (#!/bin/sh).`
            : 'Correct the script’s first line.',
    };
}
/** Programs whose file ends before their code does: they crash at once, or hang an emulator. */
function damaged({ programs }) {
    return programs.flatMap(({ start, path, entry }) => start && entry.elf.truncated
        ? [
            {
                status: 'fail',
                path,
                found: entry.elf.damage[0] ?? 'the file is cut off',
                message: `${path}, ${start.role}, is cut off: its headers promise more than the file has`,
                remedy: 'Build or copy it again; an upload or a disk that ran full cut it off.',
            },
        ]
        : []);
}

;// CONCATENATED MODULE: ./build/js/verify/checks/interpreter.js
/**
 * `interpreter`: the loader that a program names (PT_INTERP) exists in the image. Without it the kernel says
 * "no such file or directory" about the program itself (execve(2), ENOENT), which misleads everybody.
 */



function checkInterpreter(view, request) {
    const isAllowed = createPathMatcher(request.allow);
    const findings = view.programs.flatMap((program) => {
        const { path, realPath, start, loader, fit } = program;
        // What does not run at all is `binary-arch`'s.
        if (fit === 'foreign' || isAllowed(path) || isAllowed(realPath))
            return [];
        const asks = `${path}${reachedAs(start)} asks for the loader`;
        if (loader.kind === 'missing')
            return [
                {
                    status: 'fail',
                    path,
                    found: 'nothing',
                    expected: loader.path,
                    message: `${asks} ${loader.path}, which the image does not have`,
                    remedy: missingRemedy(view, loader.path),
                },
            ];
        if (loader.kind === 'unusable')
            return [
                {
                    status: 'fail',
                    path,
                    found: loader.reason,
                    expected: loader.path,
                    message: `${asks} ${loader.path}, which cannot be one: ${loader.reason}`,
                    remedy: 'Restore the C library of the base image, or copy the program only, without its surroundings.',
                },
            ];
        // A loader is position-independent: it has to fit beside any program.
        if (loader.kind === 'found' && loader.entry.elf.type === 2)
            return [
                {
                    status: 'warn',
                    path,
                    found: 'a program at a fixed address',
                    expected: loader.path,
                    message: `${asks} ${loader.path}, which is a program of its own: what it does when it is started for another one is not known`,
                    remedy: 'Restore the C library of the base image.',
                },
            ];
        return [];
    });
    return sumUpBy(findings, ({ expected }) => expected ?? '', 'programs');
}
function missingRemedy(view, loader) {
    const { root, platform } = view;
    const hidden = root.resolve(`/usr${loader}`);
    if (!loader.startsWith('/usr/') && (0,root_node/* isFound */.Z)(hidden) && hidden.kind === 'file') {
        const directory = `/${loader.split('/')[1]}`;
        const at = `It is at /usr${loader} (${layerName(view, hidden.layer)})`;
        return (0,root_node/* isFound */.Z)(root.resolve(directory))
            ? `${at}: ${directory} was a link to usr${directory}, and a layer has a directory in its place. Copy into /usr${directory} instead of ${directory}.`
            : `${at}, and the link ${directory} → usr${directory} of a merged /usr is not there: make it.`;
    }
    const glibc = (0,root_node/* isFound */.Z)(root.resolve(platform.loaderGnu));
    const musl = (0,root_node/* isFound */.Z)(root.resolve(platform.loaderMusl));
    const wantsMusl = /\/ld-musl-/.test(loader);
    const distribution = view.distribution ?? 'the image';
    if (musl && !wantsMusl)
        return `The program is linked with glibc, and ${distribution} has musl: build it for ${platform.rustMusl ?? 'musl'}, or take a base image with glibc.`;
    if (glibc && wantsMusl)
        return `The program is linked with musl, dynamically, and ${distribution} has glibc: build it for ${platform.rustGnu}, or link statically (-C target-feature=+crt-static).`;
    if (glibc)
        return `${distribution} has the loader ${platform.loaderGnu}: the program was built for another ABI. Build it for ${platform.rustGnu}.`;
    return ('The image has no C library at all: link the program statically ' +
        `(${platform.rustMusl ?? platform.rustGnu}, -C target-feature=+crt-static), or take a base image that has one (for example debian:bookworm-slim).`);
}

// EXTERNAL MODULE: ./build/js/elf/format/symbol-facts.js
var symbol_facts = __webpack_require__(64214);
// EXTERNAL MODULE: ./build/js/elf/sections/symbol-hash.js
var symbol_hash = __webpack_require__(91014);
;// CONCATENATED MODULE: ./build/js/verify/loader/symbol-scope.js
/**
 * Which symbols a loaded program would look for in vain.
 *
 * glibc (do_lookup_x and check_match in elf/dl-lookup.c): all objects that are there when the program starts are searched,
 * whichever library a symbol was linked from. A version that is wanted is found as itself, or as a symbol without any.
 * musl (find_sym in ldso/dynlink.c): the same, and versions count for nothing.
 */


function createSymbolFinder() {
    const memory = createMemory();
    const scopes = new WeakMap();
    return {
        missing(closure, { flavour, bindNow }) {
            const [main, ...libraries] = closure.objects;
            const symbols = main?.entry.elf.symbols;
            if (!main || !symbols || closure.unresolved.length > 0 || closure.tooMany)
                return [];
            // Closures that are shared between programs share this map.
            const scope = scopes.get(closure.byName) ??
                scopeOf([...libraries, ...(closure.loader ? [closure.loader] : [])], closure.loader, flavour, memory);
            scopes.set(closure.byName, scope);
            if (scope === 'unknown')
                return [];
            const toMissing = (object, { names }, { place, when }) => {
                const { name, version } = wantedAt(memory, names, place);
                const late = when === 'calls' && flavour === 'glibc' && !bindNow && !object.entry.elf.bindNow;
                return { object, name, late, ...(version === undefined ? {} : { version }) };
            };
            const has = scope.has(symbols.names);
            return [
                ...placesOf(memory, symbols)
                    .filter(({ place }) => !has(place))
                    .map((wanted) => toMissing(main, symbols, wanted)),
                ...scope.unmet
                    .filter(({ of, place }) => !defines(memory, main.entry.elf, of.names, place, flavour))
                    .map((wanted) => toMissing(wanted.object, wanted.of, wanted)),
            ];
        },
    };
}
function createMemory() {
    return {
        wanted: new WeakMap(),
        places: new WeakMap(),
        definitions: new WeakMap(),
        defined: new WeakMap(),
    };
}
/** What a map has for a key, made when it is not there. */
function remembered(map, key, make) {
    const known = map.get(key);
    if (known !== undefined)
        return known;
    const fresh = make(key);
    map.set(key, fresh);
    return fresh;
}
function placesOf({ places }, symbols) {
    return remembered(places, symbols, () => ['start', 'calls', 'copies'].flatMap((when) => (0,symbol_facts/* unpackPlaces */.Rz)(symbols[when]).map((place) => ({ place, when }))));
}
function wantedAt(memory, names, place) {
    const list = remembered(memory.wanted, names, () => []);
    const known = list[place];
    if (known)
        return known;
    const text = names[place] ?? '';
    const at = text.indexOf('@');
    const name = at < 0 ? text : text.slice(0, at);
    const fresh = { hash: (0,symbol_hash/* gnuHash */.D)(name), name, version: at < 0 ? undefined : text.slice(at + 1) };
    list[place] = fresh;
    return fresh;
}
function scopeOf(objects, loader, flavour, memory) {
    // A library whose symbols could not be read may define anything; so may the one that a filter stands for.
    if (objects.some(({ entry: { elf } }) => !elf.symbols || elf.filters))
        return 'unknown';
    // Most is found in the largest, which is the C library.
    const elfs = objects
        .map(({ entry }) => entry.elf)
        .sort((a, b) => (b.symbols?.defined.length ?? 0) - (a.symbols?.defined.length ?? 0));
    const has = (names) => {
        const answers = elfs.map((elf) => answersOf(memory, elf, names));
        return (place) => answers.some((answer) => answer[place] === 1) ||
            elfs.some((elf, index) => answers[index]?.[place] === 0 && defines(memory, elf, names, place, flavour));
    };
    const unmet = objects.flatMap((object) => {
        const of = object.entry.elf.symbols;
        // The loader relocates itself, and has been linked with nothing.
        if (!of || object === loader)
            return [];
        const hasIt = has(of.names);
        return placesOf(memory, of)
            .filter(({ place }) => !hasIt(place))
            .map((wanted) => ({ ...wanted, object, of }));
    });
    return { has, unmet };
}
function answersOf({ defined }, elf, names) {
    const ofElf = remembered(defined, elf, () => new WeakMap());
    return remembered(ofElf, names, () => new Uint8Array(names.length));
}
function defines(memory, elf, names, place, flavour) {
    const answers = answersOf(memory, elf, names);
    if (answers[place] === 0)
        answers[place] = findsDefinition(memory, elf, wantedAt(memory, names, place), flavour) ? 1 : 2;
    return answers[place] === 1;
}
function findsDefinition(memory, { symbols, definedVersions }, wanted, flavour) {
    if (!symbols)
        return true;
    const { hashes, versions } = remembered(memory.definitions, symbols, unpack);
    let at = firstAtLeast(hashes, wanted.hash);
    if (hashes[at] !== wanted.hash)
        return false;
    if (!versions)
        return true;
    let visible = 0;
    for (; hashes[at] === wanted.hash; at += 1) {
        const version = versions[at] ?? 0;
        const isHidden = (version & symbol_facts/* VersionBit */.Em.hidden) !== 0;
        if (flavour === 'musl') {
            if (!isHidden)
                return true;
            continue;
        }
        const place = version & symbol_facts/* VersionBit */.Em.place;
        if (wanted.version === undefined) {
            if ((version & symbol_facts/* VersionBit */.Em.first) !== 0)
                return true;
            if (!isHidden)
                visible += 1;
        }
        else if (place === 0 ? !isHidden : definedVersions[place - 1] === wanted.version)
            return true;
    }
    return visible > 0;
}
function unpack({ defined, versions }) {
    const bytes = (text) => new Uint8Array(Buffer.from(text, 'base64')).buffer;
    return {
        hashes: new Uint32Array(bytes(defined)),
        versions: versions === undefined ? undefined : new Uint16Array(bytes(versions)),
    };
}
/** In ascending numbers: the place of the first that is not smaller. */
function firstAtLeast(numbers, value) {
    let low = 0;
    let high = numbers.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((numbers[middle] ?? 0) < value)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

;// CONCATENATED MODULE: ./build/js/verify/checks/missing-symbols.js
/** Findings about symbols that no library has, and about a C library and a loader that do not belong together. */



/**
 * What would be looked for in vain: before the program starts, or, of programs that the image itself starts, when it is
 * called. A linker makes no program that calls what none of its libraries has, so the library is another one than then:
 * that fails, though nobody knows when it is called. It makes libraries that do: one that is linked with others expects it of
 * these, which are older then, and fails; one that is linked with the C library alone expects it of whoever loads it, perhaps
 * for a call that never comes, and that is a warning.
 * @param isBlamed whether the object has a finding already.
 */
function missingSymbols(view, isAllowed, isBlamed) {
    const finder = createSymbolFinder();
    const groups = new Map();
    for (const program of view.programs) {
        const { closure, loader, path, realPath, start } = program;
        if (!closure || loader.kind !== 'found' || loader.flavour === 'other')
            continue;
        if (isAllowed(path) || isAllowed(realPath))
            continue;
        if (!start && isOfOneLayer(closure, loader.layer))
            continue;
        const { bindNow = false } = start?.surroundings ?? view.entryPoints.surroundings;
        const missing = finder
            .missing(closure, { flavour: loader.flavour, bindNow })
            .filter(({ late, object }) => (start?.weight === 'must' || !late) && !isBlamed(object));
        for (const [object, symbols] of Map.groupBy(missing, (symbol) => symbol.object)) {
            const known = groups.get(object.realPath);
            if (known)
                known.programs += 1;
            else
                groups.set(object.realPath, { program, object, symbols, programs: 1 });
        }
    }
    return [...groups.values()].map((group) => finding(view, group));
}
/**
 * A distribution's hundreds of programs, as its base image has them: they were made for each other, and looking at each
 * symbol would take longer than everything else.
 */
function isOfOneLayer({ objects }, layer) {
    return objects.every((object) => object.layer === layer);
}
function finding(view, { program, object, symbols, programs }) {
    const [first] = symbols;
    const own = object.realPath === program.realPath;
    const path = own ? program.path : object.path;
    const who = own
        ? `${path}${reachedAs(program.start)} needs`
        : `${path}, which ${program.path} loads, needs`;
    const wanted = first?.version === undefined ? first?.name : `${first.name}, version ${first.version}`;
    const others = symbols.length > 1 ? ` and ${symbols.length - 1} more ${symbols.length > 2 ? 'symbols' : 'symbol'}` : '';
    const more = programs > 1 ? ` (${programs} programs are affected)` : '';
    const late = symbols.every((symbol) => symbol.late);
    const certain = own || !late || object.entry.elf.needed.some((name) => !C_LIBRARIES.test(name));
    const libraries = (program.closure?.objects.slice(1) ?? []).map((loaded) => (0,image_path/* basename */.P8)(loaded.path));
    return {
        status: certain ? 'fail' : 'warn',
        path,
        found: 'undefined symbol',
        expected: first?.name ?? '',
        message: `${who} ${wanted}${others}, which none of the libraries that are loaded defines (${shown(libraries)})${more}` +
            `${late ? '; it ends when it calls that' : ''}`,
        remedy: remedy(view, program, first),
    };
}
/** What nearly everything is linked with: the C library in its parts, its loader, and the compiler's helpers. */
const C_LIBRARIES = /^(?:lib(?:c|m|dl|rt|pthread|resolv|util|gcc_s)\.so|ld-linux|libc\.musl-)/;
const shown = (libraries) => libraries.length > 4 ? `${libraries.slice(0, 4).join(', ')}, …` : libraries.join(', ');
function remedy(view, { loader }, first) {
    if (first?.version === 'GLIBC_PRIVATE')
        return 'The loader and the libraries of glibc are of different builds: take all of them from one image, by installing glibc or by not copying parts of it.';
    if (loader.kind === 'found' && loader.flavour === 'musl')
        return `Compile on ${view.distribution ?? 'the distribution of the runtime image'}, or link statically: what was linked with glibc or a newer musl needs more than musl has here.`;
    return 'The library is older than the one that was linked with, or another one of the same name: use the same distribution for both stages, and look at what LD_LIBRARY_PATH and COPY put before it.';
}
/** glibc's loader and C library share structures that change with each release. */
function mixedGlibc(view, isAllowed) {
    const findings = new Map();
    for (const { closure, loader, path, realPath, start } of view.programs) {
        if (!closure || loader.kind !== 'found' || isAllowed(path) || isAllowed(realPath))
            continue;
        const libc = closure.byName.get('libc.so.6');
        const [ours, theirs] = [loader.entry.glibc, libc?.entry.glibc];
        if (!libc || ours === undefined || theirs === undefined || ours === theirs)
            continue;
        if (findings.has(libc.realPath))
            continue;
        findings.set(libc.realPath, {
            status: 'fail',
            path: libc.path,
            found: `glibc ${theirs}`,
            expected: `glibc ${ours}`,
            message: `${path}${reachedAs(start)} is started by ${loader.path} of glibc ${ours}, which finds the C library of glibc ${theirs}, ${libc.path}`,
            remedy: 'A loader works with the C library of its own build only: do not copy one of them without the other, and leave the C library out of LD_LIBRARY_PATH.',
        });
    }
    return [...findings.values()];
}

;// CONCATENATED MODULE: ./build/js/verify/checks/libc-version.js



function checkLibcVersion(view, request) {
    const isAllowed = createPathMatcher(request.allow);
    const missing = new Map();
    const lacking = createLacking();
    for (const program of view.programs) {
        if (isAllowed(program.path) || isAllowed(program.realPath))
            continue;
        for (const one of missingVersions(program, lacking)) {
            const key = `${one.object.realPath} ${one.library.realPath}`;
            const known = missing.get(key);
            if (known)
                known.programs += 1;
            else
                missing.set(key, { ...one, programs: 1 });
        }
    }
    const libraries = new Set([...missing.values()].map(({ object }) => object.realPath));
    return [
        ...[...missing.values()].map((one) => libc_version_finding(view, one)),
        ...mixedGlibc(view, isAllowed),
        // Of a version that is not there, no symbol is.
        ...missingSymbols(view, isAllowed, (object) => libraries.has(object.realPath)),
    ];
}
/** The versions that a library lacks; each pair is compared once, however many programs load it. */
function createLacking() {
    const known = new Map();
    return (needed, library) => {
        const ofNeeded = known.get(needed) ?? new Map();
        known.set(needed, ofNeeded);
        const before = ofNeeded.get(library);
        if (before)
            return before;
        const defined = new Set(library.definedVersions);
        const lacking = needed.versions.flatMap(({ name, weak }) => (weak || defined.has(name) ? [] : [name]));
        ofNeeded.set(library, lacking);
        return lacking;
    };
}
function missingVersions(program, lackingIn) {
    const { closure, loader } = program;
    if (!closure || loader.kind !== 'found' || loader.flavour !== 'glibc')
        return [];
    const missing = [];
    for (const object of closure.objects)
        for (const needed of object.entry.elf.neededVersions) {
            const library = closure.byName.get(needed.library);
            if (!library || isUnversioned(library.entry.elf))
                continue;
            const versions = lackingIn(needed, library.entry.elf);
            if (versions.length > 0)
                missing.push({ program, object, library, versions });
        }
    return missing;
}
/**
 * A library that defines no versions satisfies all (_dl_check_map_versions), with a remark, when it has a table of
 * versions at all because it needs some itself. Without that table, the first symbol looked up there ends the loader
 * ("Inconsistency detected by ld.so", check_match in elf/dl-lookup.c).
 */
function isUnversioned(elf) {
    return elf.definedVersions.length === 0 && elf.neededVersions.length > 0;
}
function libc_version_finding(view, { program, object, library, versions, programs }) {
    const needed = [...versions].sort(byVersion).at(-1) ?? '';
    const family = familyOf(needed);
    const newest = newestOf(library.entry.elf, family);
    const own = object.realPath === program.realPath;
    const path = own ? program.path : object.path;
    const who = own
        ? `${path}${reachedAs(program.start)} needs`
        : `${path}, which ${program.path} loads, needs`;
    const more = programs > 1 ? ` (${programs} programs are affected)` : '';
    return {
        status: 'fail',
        path,
        found: newest ?? `no ${family} version`,
        expected: needed,
        message: `${who} ${needed}${versions.length > 1 ? ` and ${versions.length - 1} more versions` : ''}; ` +
            `${library.path} ${newest === undefined ? 'has none of the kind' : `has them up to ${newest}`}${more}`,
        remedy: libc_version_remedy(view, family, needed),
    };
}
function libc_version_remedy(view, family, needed) {
    const runtime = view.distribution ?? 'the runtime image';
    if (family === 'GLIBC')
        return (`It was linked on a system with a newer glibc (${needed.replace('_', ' ')} or later) than ${runtime} has. Compile on the distribution of the ` +
            `runtime image or an older one, or take a newer base image${view.platform.rustMusl ? `, or build for ${view.platform.rustMusl}` : ''}.`);
    if (family === 'GLIBCXX' || family === 'CXXABI' || family === 'GCC')
        return `It was compiled with a newer GCC than ${runtime} has: compile on the distribution of the runtime image, or link libstdc++ and libgcc statically.`;
    return `The library in ${runtime} is older than the one that was linked with: use the same distribution for both stages.`;
}
/** `GLIBC` of `GLIBC_2.39`. */
function familyOf(version) {
    return version.replace(/_[^_]*$/, '');
}
function newestOf(elf, family) {
    return elf.definedVersions
        .filter((name) => familyOf(name) === family && /_\d/.test(name))
        .sort(byVersion)
        .at(-1);
}
/** By the numbers in the name: 2.9 before 2.36. */
function byVersion(a, b) {
    const [left, right] = [numbersOf(a), numbersOf(b)];
    for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
        const difference = (left[index] ?? 0) - (right[index] ?? 0);
        if (difference !== 0)
            return difference;
    }
    return 0;
}
function numbersOf(version) {
    return (version.match(/\d+/g) ?? []).map(Number);
}

;// CONCATENATED MODULE: ./build/js/verify/loader/ld-conf.js
/** Directories in ld.so.conf and in all files of ld.so.conf.d, which is what it includes everywhere. */
function configuredDirectories(root) {
    const included = root.list('/etc/ld.so.conf.d').map((node) => node.path);
    return ['/etc/ld.so.conf', ...included].flatMap((file) => {
        const text = root.text(file);
        if (text === undefined || text === 'unread')
            return [];
        return Buffer.from(text)
            .toString('utf8')
            .split('\n')
            .map((line) => line.replace(/#.*/, '').trim())
            .filter((line) => line.startsWith('/'))
            .map((directory) => ({ directory, file }));
    });
}

;// CONCATENATED MODULE: ./build/js/verify/loader/library-packages.js
/** Packages of libraries that Rust programs link with; a hint for a remedy, never a verdict. */
/** Debian bookworm and Alpine 3.20. */
const PACKAGES = {
    'libssl.so.3': { debian: 'libssl3', alpine: 'libssl3' },
    'libcrypto.so.3': { debian: 'libssl3', alpine: 'libcrypto3' },
    'libgcc_s.so.1': { debian: 'libgcc-s1', alpine: 'libgcc' },
    'libstdc++.so.6': { debian: 'libstdc++6', alpine: 'libstdc++' },
    'libz.so.1': { debian: 'zlib1g', alpine: 'zlib' },
    'libzstd.so.1': { debian: 'libzstd1', alpine: 'zstd-libs' },
    'libpq.so.5': { debian: 'libpq5', alpine: 'libpq' },
    'libsqlite3.so.0': { debian: 'libsqlite3-0', alpine: 'sqlite-libs' },
    'libmariadb.so.3': { debian: 'libmariadb3', alpine: 'mariadb-connector-c' },
    'libcurl.so.4': { debian: 'libcurl4', alpine: 'libcurl' },
    'libpcre2-8.so.0': { debian: 'libpcre2-8-0', alpine: 'pcre2' },
    'liblzma.so.5': { debian: 'liblzma5', alpine: 'xz-libs' },
    'libgit2.so.1.5': { debian: 'libgit2-1.5' },
    'libsasl2.so.2': { debian: 'libsasl2-2', alpine: 'libsasl' },
    'librdkafka.so.1': { debian: 'librdkafka1', alpine: 'librdkafka' },
    'libdbus-1.so.3': { debian: 'libdbus-1-3', alpine: 'dbus-libs' },
    'libsystemd.so.0': { debian: 'libsystemd0' },
    'libudev.so.1': { debian: 'libudev1', alpine: 'eudev-libs' },
    'libasound.so.2': { debian: 'libasound2', alpine: 'alsa-lib' },
    'libatomic.so.1': { debian: 'libatomic1', alpine: 'libatomic' },
    'libjemalloc.so.2': { debian: 'libjemalloc2', alpine: 'jemalloc' },
};
/** What to install, as the beginning of a sentence. */
function packageHint(library) {
    if (library === 'libssl.so.1.1' || library === 'libcrypto.so.1.1')
        return 'It is linked with OpenSSL 1.1, which current distributions do not have: build on the distribution that it will run on (bookworm has libssl3)';
    const known = PACKAGES[library];
    if (!known)
        return undefined;
    return `Install it in the last stage: ${known.debian} on Debian${known.alpine === undefined ? '' : `, ${known.alpine} on Alpine`}`;
}

;// CONCATENATED MODULE: ./build/js/verify/checks/libraries.js
/** `libraries`: every library that a program needs is found the way its loader looks for it (see `loader.ts`). */







/**
 * Parts of NVIDIA's driver: they belong to the machine, not to the image, and its container toolkit mounts them when
 * a container starts.
 */
const FROM_THE_HOST = /^lib(?:cuda|nvcuvid|nvidia-[a-z]+|nvoptix|vdpau_nvidia|GLX_nvidia|EGL_nvidia)\.so(?:\.\d+)?$/;
function checkLibraries(view, request) {
    const isAllowed = createPathMatcher(request.allow);
    const gaps = view.programs.flatMap((program) => isAllowed(program.path) || isAllowed(program.realPath)
        ? []
        : (program.closure?.unresolved ?? []).map((unresolved) => ({ ...unresolved, program })));
    const byName = Map.groupBy(gaps, ({ name }) => name);
    return [...byName.values()].flatMap((group) => {
        const [first] = group;
        return first ? [libraries_finding(view, first, group)] : [];
    });
}
function libraries_finding(view, gap, all) {
    const { name, neededBy, program, search } = gap;
    const own = neededBy.realPath === program.realPath;
    const who = own
        ? `${program.path}${reachedAs(program.start)} needs`
        : `${neededBy.path}, which ${program.path} loads, needs`;
    const programs = new Set(all.map((one) => one.program.realPath)).size - 1;
    const more = programs > 0 ? `; so do ${programs} more programs` : '';
    const path = own ? program.path : neededBy.path;
    if (FROM_THE_HOST.test(name))
        return {
            status: 'warn',
            path,
            found: 'nothing',
            expected: name,
            message: `${who} ${name}${more}: a part of the GPU’s driver, which must come from the machine`,
            remedy: 'Run the image with the NVIDIA container toolkit (docker run --gpus), or load the library at run time.',
        };
    return {
        status: 'fail',
        path,
        found: search.kind === 'fatal' ? search.by.path : 'nothing',
        expected: name,
        message: `${who} ${name}${more}, ${why(gap, view.image.config.config.User ?? '')}`,
        remedy: libraries_remedy(view, gap),
    };
}
function why({ search }, user) {
    if (search.kind === 'fatal')
        return `and the loader stops at ${search.by.path}: ${search.by.reason ?? libraries_describe(search.by.elf)}`;
    const foreign = search.passed.find(({ kind }) => kind === 'foreign');
    if (foreign)
        return `and the only one that the loader comes across, ${foreign.path}, is ${libraries_describe(foreign.elf)}`;
    const closed = search.passed.find(({ kind }) => kind === 'closed');
    if (closed)
        return `and the image’s user ${user} may not open ${closed.path}`;
    return 'which is in none of the directories where its loader looks';
}
function libraries_describe(elf) {
    return elf ? `for ${(0,describe/* describeMachine */.Fe)(elf)}` : 'not usable';
}
function libraries_remedy(view, { name, search, neededBy, program }) {
    if (search.kind === 'fatal' && search.by.kind === 'broken')
        return `Replace ${search.by.path} with the real library, or remove it so that the loader looks further.`;
    const closed = search.passed.find(({ kind }) => kind === 'closed');
    if (closed)
        return `Let everybody read it, and enter the directories on the way: COPY --chmod=755, or chmod a+rX ${closed.path}.`;
    const elsewhere = name.includes('/') ? undefined : findElsewhere(view, name, program);
    if (elsewhere) {
        const directory = (0,image_path/* dirname */.pD)(elsewhere.path);
        const at = `It is at ${elsewhere.path} (${layerName(view, elsewhere.layer)})`;
        if (program.loader.kind === 'found' && program.loader.flavour === 'glibc') {
            const conf = configuredDirectories(view.root).find((line) => isSameDirectory(view, line.directory, directory));
            if (conf)
                return `${at}, and ${conf.file} lists its directory, but the loader reads only the cache: run ldconfig after copying it (RUN ldconfig).`;
            return `${at}, where the loader does not look. Add ${directory} to /etc/ld.so.conf.d and run ldconfig, or set LD_LIBRARY_PATH=${directory}, or link with -rpath.`;
        }
        return `${at}, where the loader does not look. Copy it to /usr/lib, or set LD_LIBRARY_PATH=${directory}.`;
    }
    const hint = packageHint(name);
    const origin = neededBy.realPath === program.realPath
        ? ''
        : ` (${(0,image_path/* basename */.P8)(neededBy.path)} was copied without what it needs)`;
    return `${hint ?? `Install the package that has ${name}, or copy it from the build stage`}${origin}; or link it statically.`;
}
function findElsewhere(view, name, program) {
    for (const node of view.root.entries(({ path }) => (0,image_path/* basename */.P8)(path) === name)) {
        const found = view.root.resolve(node.path);
        if (!(0,root_node/* isFound */.Z)(found) || found.kind !== 'file' || found.entry?.kind !== 'elf')
            continue;
        if (found.entry.elf.machine === program.entry.elf.machine &&
            found.entry.elf.bits === program.entry.elf.bits)
            return { path: node.path, layer: found.layer };
    }
    return undefined;
}
function isSameDirectory(view, a, b) {
    const [first, second] = [view.root.resolve(a), view.root.resolve(b)];
    return (0,root_node/* isFound */.Z)(first) && (0,root_node/* isFound */.Z)(second) && first.path === second.path;
}

// EXTERNAL MODULE: ./build/js/domain/names/digest.js
var names_digest = __webpack_require__(72274);
// EXTERNAL MODULE: ./build/js/domain/report.js
var report = __webpack_require__(46937);
;// CONCATENATED MODULE: ./build/js/verify/view/platform-selection.js
/**
 * Which entry of an index a client takes. The rules are containerd's (`images.Manifest` and `LimitManifests` in its
 * core/images), which Docker pulls with: at each index only entries of the client's platform and entries without one
 * come into question, the former first, and only the first of them is followed.
 */

/** What a client of this platform ends at. Clients that would also take an older variant are not asked. */
function selectEntry(tree, entries, platform) {
    const isOwn = (found) => (0,platforms_platform/* platformOf */.tj)(found)?.name === platform.name;
    let at = tree;
    while ('children' in at) {
        const { children } = at;
        const next = children.find((child) => child.platform && isOwn(child.platform)) ??
            children.find((child) => child.platform === undefined);
        if (!next)
            return { kind: 'none' };
        at = next;
    }
    const entry = entries[at.entry];
    const isImage = entry?.kind === 'image' && isOwn(entry.claimed ?? entry.config);
    return { kind: isImage ? 'image' : 'stuck', entry: at.entry };
}

;// CONCATENATED MODULE: ./build/js/verify/checks/platform-set.js
/**
 * `platform-set`: the index has exactly the requested platforms, each once.
 *
 * Attestation manifests are BuildKit's (docs/attestations/attestation-storage.md there): `unknown/unknown`, with
 * the annotations `vnd.docker.reference.type` and `vnd.docker.reference.digest`.
 */







function checkPlatformSet(subject, requested) {
    const images = subject.entries.filter((entry) => entry.kind === 'image');
    return [
        ...(requested ? againstRequest(subject, images, requested) : againstItself(subject, images)),
        ...duplicates(images),
        ...unreached(subject),
        ...subject.entries.flatMap((entry) => {
            if (entry.kind === 'attestation')
                return attestation(entry, images);
            if (entry.kind === 'other')
                return [other(entry.what, entry.descriptor.digest, requested !== undefined)];
            return entry.kind !== 'image' || entry.configType === undefined
                ? []
                : [oddConfig(entry, entry.configType)];
        }),
        ...unreadEntries(subject),
    ];
}
/** What the index points at and could not be read. It is found whether the check is turned off or not. */
function unreadEntries(subject) {
    return subject.entries.flatMap((entry) => {
        const { platform, digest } = entry.descriptor;
        if (entry.kind === 'missing')
            return [missingManifest(platform, digest)];
        return entry.kind === 'broken' ? [broken(entry)] : [];
    });
}
function againstRequest(subject, images, requested) {
    const wanted = new Set(requested.map((platform) => platform.name));
    const claims = subject.entries.flatMap((entry) => entry.kind === 'image' ? [platformClaim(entry)] : (entry.descriptor.platform ?? []));
    const present = new Set(claims.map(displayPlatform));
    const found = (0,util_text/* listOf */.c3)([...new Set(images.map((image) => displayPlatform(platformClaim(image))))]) || 'none';
    const expected = (0,util_text/* listOf */.c3)([...wanted]);
    const findings = [];
    for (const name of wanted) {
        if (present.has(name))
            continue;
        const near = sameArchitecture(name, present);
        findings.push({
            status: 'fail',
            found,
            expected,
            message: `the image has no ${name}` +
                (near ? `; it has ${near}, which is another platform` : '') +
                (subject.kind === 'manifest' ? '; the reference is a single image, not a list of platforms' : ''),
            remedy: subject.kind === 'manifest'
                ? `Build all of ${expected} and push them as one index, or ask for ${found} only.`
                : `Add ${name} to the platforms that are built, or take it out of \`platforms\`.`,
        });
    }
    for (const image of images) {
        const name = displayPlatform(platformClaim(image));
        if (wanted.has(name))
            continue;
        findings.push({
            status: 'fail',
            found,
            expected,
            message: `the image has ${name} (${(0,names_digest/* shortDigest */.V)(image.descriptor.digest)}), which was not asked for`,
            remedy: `Add ${name} to \`platforms\` if it belongs there; else find out which build or merge put it in.`,
        });
    }
    return findings;
}
/** Nobody said what must be there: then there must at least be something, and it must be for a known platform. */
function againstItself(subject, images) {
    const unknown = images.filter((image) => !(0,platforms_platform/* platformOf */.tj)(platformClaim(image)));
    if (unknown.length > 0)
        return unknown.map((image) => unknownPlatform(image, subject.kind));
    if (images.length > 0 || subject.entries.some(({ kind }) => kind === 'missing' || kind === 'broken'))
        return [];
    return [
        {
            status: 'fail',
            found: 'none',
            message: 'the index has no image for any platform',
            remedy: 'Check that the reference is a container image, and push it again.',
        },
    ];
}
/** That none of its files was looked at is not a pass. */
function unknownPlatform(image, kind) {
    const claim = platformClaim(image);
    const name = displayPlatform(claim);
    const digest = (0,names_digest/* shortDigest */.V)(image.descriptor.digest);
    const near = (0,platforms_platform/* nearestPlatform */.Iu)(name);
    const isNone = claim.os === '' && claim.architecture === '';
    const checks = (0,util_text/* listOf */.c3)(report/* CHECK_NAMES */.c.filter((check) => NEED_PLATFORM.has(check)));
    return {
        status: 'fail',
        found: name,
        expected: 'a platform that Multihull knows',
        message: (isNone
            ? `${kind === 'index' ? `an image in the index (${digest})` : 'the image'} does not say which platform it is for`
            : `the image for ${name} (${digest}) is for a platform that Multihull does not know`) +
            `, so nothing in it was checked (${checks})`,
        remedy: isNone
            ? 'Build it with --platform, and merge it with a tool that writes the platform into the index (buildx and Multihull do).'
            : near
                ? `If it is meant for ${near.name}, build it with --platform ${near.name}: clients of that platform skip an image for ${name}.`
                : 'Name the digests of the images that you want checked, or turn `platform-set` off (`skip-checks`) if it is meant to be there.',
    };
}
/** All that opens layers. */
const NEED_PLATFORM = new Set([
    'binary-arch',
    'binary-variant',
    'interpreter',
    'libraries',
    'libc-version',
    'entrypoint',
    'distinct',
]);
/** An image that the clients of its platform never get to. */
function unreached(subject) {
    const { tree, entries } = subject;
    if (!tree)
        return [];
    return entries.flatMap((entry) => {
        const platform = entry.kind === 'image' ? (0,platforms_platform/* platformOf */.tj)(platformClaim(entry)) : undefined;
        if (!platform)
            return [];
        const selection = selectEntry(tree, entries, platform);
        // Another image of the platform is what `duplicates` is about.
        if (selection.kind === 'image')
            return [];
        const digest = (0,names_digest/* shortDigest */.V)(entry.descriptor.digest);
        const stuck = selection.kind === 'stuck' ? entries[selection.entry]?.descriptor.digest : undefined;
        return [
            {
                status: 'fail',
                found: stuck ?? 'nothing',
                expected: entry.descriptor.digest,
                message: `clients of ${platform.name} do not get its image (${digest}): ` +
                    (stuck === undefined
                        ? 'the index that lists it is for another platform, or behind another index without a platform'
                        : `they follow the entry ${(0,names_digest/* shortDigest */.V)(stuck)}, which has no platform in the index and stands before it`),
                remedy: 'Make one flat index in which every entry has its platform; `multihull merge` and `docker buildx imagetools create` do.',
            },
        ];
    });
}
/** `linux/arm/v6` where `linux/arm/v7` was wanted: the nearest mistake is worth a word. */
function sameArchitecture(name, present) {
    const architecture = name.split('/')[1];
    return [...present].find((candidate) => candidate.split('/')[1] === architecture);
}
/** Platforms that we do not know may differ in what we do not read (Windows has `os.version`), so they may repeat. */
function duplicates(images) {
    const byName = new Map();
    for (const image of images) {
        const platform = (0,platforms_platform/* platformOf */.tj)(platformClaim(image));
        if (!platform)
            continue;
        byName.set(platform.name, [...(byName.get(platform.name) ?? []), image]);
    }
    return [...byName].flatMap(([name, entries]) => {
        if (entries.length < 2)
            return [];
        const some = entries.slice(0, image_limits/* MAX_FINDINGS_EACH */.oV).map((entry) => (0,names_digest/* shortDigest */.V)(entry.descriptor.digest));
        const digests = entries.length > some.length ? `${some.join(', ')}, …` : (0,util_text/* listOf */.c3)(some);
        return [
            {
                status: 'fail',
                found: `${name} ${entries.length} times`,
                expected: `${name} once`,
                message: `the index has ${name} ${entries.length} times (${digests}); clients take the first and never see the others`,
                remedy: 'Make the index from one image per platform; a merge that is given an index and its parts does this.',
            },
        ];
    });
}
function attestation(entry, images) {
    if (entry.target !== undefined && images.some((image) => image.descriptor.digest === entry.target))
        return [];
    const which = `the attestation ${(0,names_digest/* shortDigest */.V)(entry.descriptor.digest)}`;
    return [
        {
            status: 'fail',
            ...(entry.target === undefined ? {} : { found: entry.target }),
            expected: 'the digest of an image in this index',
            message: entry.target === undefined
                ? `${which} does not say which image it is about (no vnd.docker.reference.digest)`
                : `${which} is about ${entry.target}, which is not in this index: it belongs to another build`,
            remedy: 'Merge only digests of one build, with their attestations, or build with `provenance: false`.',
        },
    ];
}
function missingManifest(platform, digest) {
    return {
        status: 'fail',
        found: 'nothing',
        expected: digest,
        message: `the index points at ${digest}${platform ? ` for ${(0,platforms_platform/* formatOciPlatform */.wh)(platform)}` : ''}, which the registry does not have`,
        remedy: 'A clean-up job that removes untagged images takes the parts of an index with it: push the image again, and make the job keep them.',
    };
}
function broken({ descriptor: { platform, digest }, problem, remedy }) {
    const which = platform
        ? `the image for ${(0,platforms_platform/* formatOciPlatform */.wh)(platform)}`
        : `the entry ${(0,names_digest/* shortDigest */.V)(digest)}`;
    return { status: 'fail', expected: digest, message: `${which} cannot be pulled: ${problem}`, remedy };
}
/** Docker with containerd's image store pulls the config of such an image, and leaves its layers out. */
function oddConfig(image, type) {
    return {
        status: 'warn',
        found: type,
        expected: 'application/vnd.oci.image.config.v1+json',
        message: `the config of the image for ${displayPlatform(platformClaim(image))} has the media type ${type}; some runtimes do not unpack such an image`,
        remedy: 'Build it with a tool that writes container images (BuildKit does).',
    };
}
function other(what, digest, strict) {
    return {
        status: strict ? 'fail' : 'warn',
        found: what,
        expected: 'images and their attestations',
        message: `the index has an entry (${digest}) that is not an image: it is ${what}`,
        remedy: 'Take it out of the index, or give it the platform and annotations that it should have.',
    };
}

;// CONCATENATED MODULE: ./build/js/verify/checks/check-table.js









const CHECKS = [
    {
        name: 'platform-set',
        kind: 'subject',
        passesWhen: 'the index has exactly the requested platforms, each once; attestations point at an image in it',
        run: (subject, request) => checkPlatformSet(subject, request.platforms),
    },
    {
        name: 'config-platform',
        kind: 'image',
        passesWhen: 'each image config’s os, architecture and variant equal its descriptor’s',
        run: checkConfigPlatform,
    },
    {
        name: 'binary-arch',
        kind: 'layers',
        passesWhen: 'nothing that this platform would execute or load is built for another machine',
        run: checkBinaryArch,
    },
    {
        name: 'binary-variant',
        kind: 'layers',
        passesWhen: 'no code needs a newer processor than the platform’s variant promises',
        run: checkBinaryVariant,
    },
    {
        name: 'interpreter',
        kind: 'layers',
        passesWhen: 'the loader that a program names exists in the image',
        run: checkInterpreter,
    },
    {
        name: 'libraries',
        kind: 'layers',
        passesWhen: 'every shared library that is needed is found where the program’s loader looks',
        run: checkLibraries,
    },
    {
        name: 'libc-version',
        kind: 'layers',
        passesWhen: 'every symbol that is looked for, and its version, is defined by a library that is loaded; loader and C library are of one build',
        run: checkLibcVersion,
    },
    {
        name: 'entrypoint',
        kind: 'layers',
        passesWhen: 'a runtime can create the container, and what it starts exists and may be executed; a script’s interpreter, too',
        run: checkEntrypoint,
    },
    {
        name: 'distinct',
        kind: 'all-layers',
        passesWhen: 'no two platforms share the same entrypoint binary',
        run: checkDistinct,
    },
    {
        name: 'smoke',
        kind: 'effect',
        passesWhen: 'the command exits 0 in every platform’s image (only when asked for)',
    },
];

;// CONCATENATED MODULE: ./build/js/verify/layer-problems.js
/** Layers that could not be read to their end: the image's fault, or beyond our bounds. */

/** The finding that stands for all checks of an image that cannot be looked into; undefined when all is well. */
function layerProblem(layers, config) {
    const index = layers.findIndex((layer) => layer.facts.problem !== undefined);
    const layer = layers[index];
    const problem = layer?.facts.problem;
    if (layer && problem) {
        const which = `layer ${index + 1} of ${layers.length} (${(0,names_digest/* shortDigest */.V)(layer.digest)})`;
        return problem.kind === 'broken'
            ? {
                status: 'fail',
                message: `${which} cannot be unpacked: ${problem.message}; no container can be made of this image`,
                remedy: 'Build and push the image again; the tool that wrote this layer has a fault.',
            }
            : {
                status: 'fail',
                message: `${which} was not read to its end: ${problem.message}`,
                remedy: 'An image that was not read is not verified, whatever checks are turned off: build it within the bounds that docs/verification.md lists.',
            };
    }
    const { diffIds } = config.rootfs;
    if (diffIds.length === layers.length)
        return wrongDiffId(layers, diffIds);
    return {
        status: 'fail',
        found: `${diffIds.length} diff_ids`,
        expected: `${layers.length} layers`,
        message: `the image config lists ${diffIds.length} layers and the manifest ${layers.length}; no container can be made of this image`,
        remedy: 'Build and push the image again; the tool that wrote it has a fault.',
    };
}
/** Runtimes compare what they unpacked with the config, as the last step of unpacking. */
function wrongDiffId(layers, diffIds) {
    const index = layers.findIndex(({ facts }, at) => facts.diffId !== diffIds[at]);
    const layer = layers[index];
    if (!layer)
        return undefined;
    const found = layer.facts.diffId ?? 'unknown';
    const expected = diffIds[index] ?? 'none';
    return {
        status: 'fail',
        found,
        expected,
        message: `layer ${index + 1} of ${layers.length} (${(0,names_digest/* shortDigest */.V)(layer.digest)}) unpacks to ${found}, and the image config says ${expected}; no container can be made of this image`,
        remedy: 'Build and push the image again; the tool that wrote its config or this layer has a fault.',
    };
}

// EXTERNAL MODULE: ./build/js/verify/view/image-view.js + 43 modules
var image_view = __webpack_require__(99327);
;// CONCATENATED MODULE: ./build/js/verify/verdict.js
/** From what was read to the report: pure, so that every verdict can be tested without a registry. */








const NOT_OPENED = 'the layers were not opened';
/**
 * Runs every check that was not turned off.
 * @param parser reads shell text; without it, nothing is said of what shells and their scripts start.
 */
function judge(subject, request, parser) {
    const judged = subject.entries.flatMap((entry) => entry.kind === 'image' ? [judgeImage(entry, request, parser)] : []);
    return conclude(subject, judged, request);
}
/**
 * The checks of one image.
 * @param spend where it is counted what this takes.
 * @param see is shown what was looked into, if that could be done.
 */
function judgeImage(image, request, parser, spend, see = () => { }) {
    let view = verdict_open(image, parser, spend);
    let checks;
    try {
        checks = CHECKS.flatMap((check) => imageResults(check, image, view, request));
    }
    catch (error) {
        if (!(error instanceof budget/* OverBudget */.sg))
            throw error;
        view = beyond(error);
        checks = CHECKS.flatMap((check) => imageResults(check, image, view, request));
    }
    if (!('unseen' in view))
        see(view);
    return {
        report: {
            platform: displayPlatform(platformClaim(image)),
            digest: image.descriptor.digest,
            size: image.size,
            ok: passed(checks),
            checks,
        },
        programs: 'unseen' in view ? view : startedPrograms(view),
    };
}
/** The report, from what was judged of each image of the subject, in order. */
function conclude(subject, judged, request) {
    const checks = CHECKS.flatMap((check) => subjectResults(check, subject, judged, request));
    const platforms = judged.map(({ report }) => report);
    return {
        subject: { ref: subject.ref, digest: subject.digest, mediaType: subject.mediaType },
        ok: passed(checks) && platforms.every((platform) => platform.ok),
        platforms,
        checks,
    };
}
function verdict_open(image, parser, spend) {
    const claim = platformClaim(image);
    const platform = (0,platforms_platform/* platformOf */.tj)(claim);
    if (!platform)
        return { unseen: `Multihull does not know what a program for ${displayPlatform(claim)} looks like` };
    if (image.overBudget)
        return beyond(image.overBudget);
    if (!image.layers)
        return { unseen: NOT_OPENED };
    const problem = layerProblem(image.layers, image.config);
    if (problem)
        return { unseen: problem.message, finding: problem };
    try {
        return (0,image_view/* viewOf */.d)(image, image.layers.map((layer) => layer.facts), platform, parser, spend);
    }
    catch (error) {
        if (error instanceof budget/* OverBudget */.sg)
            return beyond(error);
        throw error;
    }
}
function beyond({ message, remedy }) {
    return { unseen: message, finding: { status: 'fail', message, remedy } };
}
function imageResults(check, image, view, request) {
    if (check.kind !== 'image' && check.kind !== 'layers')
        return [];
    if ('unseen' in view && view.finding && check.name === 'entrypoint')
        return results(check.name, [view.finding]);
    if (request.skipChecks.includes(check.name))
        return [turnedOff(check.name)];
    if (check.kind === 'image')
        return results(check.name, check.run(image));
    if ('unseen' in view)
        return [{ check: check.name, status: 'skip', message: view.unseen }];
    const findings = check.run(view, request);
    return results(check.name, [...findings, ...possibleFindings(check, view, request, findings)]);
}
/** What is found of programs that may be started, and need not be, is at most a warning. */
function possibleFindings(check, view, request, known) {
    if (view.possible.length === 0 || check.name === 'entrypoint')
        return [];
    const told = new Set(known.flatMap(({ path }) => path ?? []));
    const messages = new Set(known.map(({ message }) => message));
    return check
        .run({ ...view, programs: view.possible, possible: [] }, request)
        .filter(({ path, message }) => !messages.has(message) && (path === undefined || !told.has(path)))
        .map((finding) => (finding.status === 'fail' ? { ...finding, status: 'warn' } : finding));
}
function subjectResults(check, subject, judged, request) {
    if (check.kind === 'image' || check.kind === 'layers')
        return [];
    if (request.skipChecks.includes(check.name)) {
        const unread = check.name === 'platform-set' ? unreadEntries(subject) : [];
        return unread.length > 0 ? results(check.name, unread) : [turnedOff(check.name)];
    }
    if (check.kind === 'effect')
        return [];
    if (check.kind === 'subject')
        return results(check.name, check.run(subject, request));
    const views = judged.flatMap(({ programs }) => ('unseen' in programs ? [] : [programs]));
    const unseen = judged.flatMap(({ programs }) => ('unseen' in programs ? [programs.unseen] : []))[0];
    if (views.length === 0)
        return [{ check: check.name, status: 'skip', message: unseen ?? 'there is no image' }];
    return results(check.name, check.run(views));
}
function results(check, findings) {
    return findings.length === 0
        ? [{ check, status: 'pass' }]
        : findings.map((finding) => ({ check, ...finding }));
}
function turnedOff(check) {
    return { check, status: 'skip', message: 'turned off by the user' };
}
function passed(checks) {
    return checks.every((check) => check.status !== 'fail');
}


/***/ }),

/***/ 99327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ viewOf)
});

// EXTERNAL MODULE: ./build/js/verify/loader/abi.js
var loader_abi = __webpack_require__(37486);
// EXTERNAL MODULE: ./build/js/domain/image-limits.js
var image_limits = __webpack_require__(44747);
;// CONCATENATED MODULE: ./build/js/verify/loader/ld-cache.js

const OLD_MAGIC = 'ld.so-1.7.0';
const NEW_MAGIC = 'glibc-ld.so.cache1.1';
const OLD_HEADER_BYTES = 16;
const OLD_ENTRY_BYTES = 12;
const NEW_HEADER_BYTES = 48;
const NEW_ENTRY_BYTES = 24;
const MAX_STRING = 4096;
/**
 * Parses a cache; every offset and count is checked. The byte order is the machine's, as the loader assumes.
 * @param spend where its texts are counted: entries may point into each other's, and be a thousand times the file.
 */
function parseLdCache(bytes, endian, spend = () => { }) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const little = endian === 'little';
    const start = newFormatStart(bytes, view, little);
    if (start === undefined)
        return { problem: 'it is not a cache that a loader of today reads' };
    if (start + NEW_HEADER_BYTES > bytes.byteLength)
        return { problem: 'it ends inside its header' };
    const count = view.getUint32(start + 20, little);
    if (count > image_limits/* MAX_LD_CACHE_ENTRIES */.sl)
        return { problem: `it says that it has ${count} entries` };
    if (start + NEW_HEADER_BYTES + count * NEW_ENTRY_BYTES > bytes.byteLength)
        return { problem: 'it ends inside its list of libraries' };
    const entries = [];
    const known = new Map();
    const textAt = (offset) => {
        if (known.has(offset))
            return known.get(offset);
        const text = stringAt(bytes, offset);
        spend('texts', text?.length ?? 0);
        known.set(offset, text);
        return text;
    };
    for (let index = 0; index < count; index += 1) {
        const at = start + NEW_HEADER_BYTES + index * NEW_ENTRY_BYTES;
        const name = textAt(start + view.getUint32(at + 4, little));
        const path = textAt(start + view.getUint32(at + 8, little));
        if (name === undefined || path === undefined || !path.startsWith('/'))
            continue;
        const hwcap = view.getUint32(at + 16, little) !== 0 || view.getUint32(at + 20, little) !== 0;
        entries.push({ name, path, flags: view.getInt32(at, little), hwcap });
    }
    return entries;
}
/** Offsets of strings count from here. Behind the old format, it is aligned to eight bytes. */
function newFormatStart(bytes, view, little) {
    if (hasText(bytes, 0, NEW_MAGIC))
        return 0;
    if (!hasText(bytes, 0, OLD_MAGIC) || bytes.byteLength < OLD_HEADER_BYTES)
        return undefined;
    const old = view.getUint32(12, little);
    const start = Math.ceil((OLD_HEADER_BYTES + old * OLD_ENTRY_BYTES) / 8) * 8;
    return hasText(bytes, start, NEW_MAGIC) ? start : undefined;
}
function hasText(bytes, at, text) {
    if (at + text.length > bytes.byteLength)
        return false;
    for (let index = 0; index < text.length; index += 1)
        if (bytes[at + index] !== text.charCodeAt(index))
            return false;
    return true;
}
function stringAt(bytes, at) {
    if (at >= bytes.byteLength)
        return undefined;
    const end = bytes.indexOf(0, at);
    if (end < 0 || end - at > MAX_STRING)
        return undefined;
    return Buffer.from(bytes.subarray(at, end)).toString('utf8');
}

// EXTERNAL MODULE: ./build/js/domain/image-path.js
var image_path = __webpack_require__(86928);
// EXTERNAL MODULE: ./build/js/image/facts/glibc-facts.js
var glibc_facts = __webpack_require__(37963);
;// CONCATENATED MODULE: ./build/js/verify/rootfs/access.js
/** Root needs one execute bit of any kind; everybody else the one that is meant for them (execve(2), EACCES). */
function mayExecute(file, who) {
    if (who.uid === 0)
        return (file.mode & 0o111) !== 0;
    return (file.mode & bitFor(file, who)) !== 0;
}
/** Whether a process of this user may read it, without capabilities. */
function mayRead(file, who) {
    return who.uid === 0 || (file.mode & (bitFor(file, who) << 2)) !== 0;
}
/** The first directory on the way to a path, links and theirs included, that may not be passed. */
function barredDirectory(path, who, root, workingDirectory = '/') {
    if (who.uid === 0)
        return undefined;
    return root.closedOnWay(path, workingDirectory).find((entry) => (entry.mode & bitFor(entry, who)) === 0)
        ?.path;
}
/** Whether a process of this user can open the file: every directory on the way, and the file itself. */
function mayOpen(path, file, who, root) {
    return mayRead(file, who) && barredDirectory(path, who, root) === undefined;
}
function bitFor(file, who) {
    if (file.uid === who.uid)
        return 0o100;
    return who.gids.includes(file.gid) ? 0o010 : 0o001;
}

// EXTERNAL MODULE: ./build/js/verify/rootfs/root-node.js
var root_node = __webpack_require__(54015);
;// CONCATENATED MODULE: ./build/js/verify/loader/library-search.js
/** Where loaders look for a library: what they find first, and everything they passed by. */





/**
 * Opens a candidate as glibc does (`open_verify` in its elf/dl-load.c): a file of another class or machine is
 * passed by in silence, and so is one that the user may not open; one that is no ELF file at all, or of the other byte
 * order, ends the program.
 * @param reader whose permissions count; undefined when that is not known.
 */
function tryGlibc(root, path, program, reader) {
    const found = root.resolve(path);
    if (!(0,root_node/* isFound */.Z)(found))
        return undefined;
    const broken = (reason) => ({
        kind: 'fatal',
        by: { path, realPath: found.path, kind: 'broken', reason },
    });
    if (reader && !mayReach(root, path, found, reader))
        return { kind: 'passed', by: { path, realPath: found.path, kind: 'closed' } };
    // Both can be opened, and no header can be read from them.
    if (found.kind === 'directory')
        return broken('it is a directory');
    if (found.kind === 'special')
        return broken('it is a device, a pipe or a socket');
    const { entry } = found;
    if (entry?.kind !== 'elf') {
        return broken(entry?.kind === 'opaque' && entry.elf ? entry.reason : 'it is not an ELF file');
    }
    if (entry.elf.truncated)
        return broken('it is cut off');
    if ((0,loader_abi/* sameAbi */.xL)(entry.elf, program))
        return { kind: 'found', realPath: found.path, entry, layer: found.layer };
    const sameClassOtherOrder = entry.elf.bits === program.bits && entry.elf.endian !== program.endian;
    return {
        kind: sameClassOtherOrder ? 'fatal' : 'passed',
        by: { path, realPath: found.path, kind: 'foreign', elf: entry.elf },
    };
}
/** Files of data have no permissions here: they can be opened, or what they are counts for nothing. */
function mayReach(root, path, found, reader) {
    if (found.kind === 'file' && found.entry)
        return mayOpen(path, found.entry, reader, root);
    return barredDirectory(path, reader, root) === undefined;
}
/** musl (`path_open` and `map_library` in its ldso/dynlink.c) takes the first file that it can open. */
function tryMusl(root, path, program, reader) {
    const attempt = tryGlibc(root, path, program, reader);
    return attempt?.kind === 'passed' && attempt.by.kind !== 'closed'
        ? { kind: 'fatal', by: attempt.by }
        : attempt;
}
/** Tries one directory after the other. */
function searchDirectories(directories, name, attempt) {
    const passed = [];
    const unique = [...new Set(directories)].slice(0, image_limits/* MAX_SEARCH_DIRECTORIES */.su);
    for (const directory of unique) {
        const path = `${directory}/${name}`;
        const result = attempt(path);
        if (result?.kind === 'found')
            return { ...result, path };
        if (result?.kind === 'fatal')
            return { kind: 'fatal', by: result.by, passed };
        if (result)
            passed.push(result.by);
    }
    return { kind: 'none', passed, directories: unique };
}
/**
 * Dynamic string tokens (ld.so(8), "Dynamic string tokens"): one path may mean several, where we do not know the
 * loader's own idea of `$LIB` or the processor's name.
 */
function expandTokens(text, object) {
    if (!text.includes('$'))
        return [text];
    const abi = (0,loader_abi/* loaderAbiOf */.Tv)(object.entry.elf);
    const values = {
        ORIGIN: [(0,image_path/* dirname */.pD)(object.neededBy ? object.path : object.realPath)],
        LIB: [...(abi?.multiarch ?? []).map((tuple) => `lib/${tuple}`), 'lib64', 'lib'],
        PLATFORM: abi?.platforms ?? [],
    };
    return Object.entries(values).reduce((texts, [token, replacements]) => {
        const pattern = new RegExp(`\\$(?:${token}(?![A-Za-z0-9_])|\\{${token}\\})`, 'g');
        return texts.flatMap((one) => pattern.test(one) ? replacements.map((value) => one.replace(pattern, () => value)) : [one]);
    }, [text]);
}

;// CONCATENATED MODULE: ./build/js/verify/loader/loader.js
/**
 * What a program loads when it starts: the dynamic loader's work, without running it.
 *
 * Sources: ld.so(8) and glibc's elf/dl-load.c, elf/dl-deps.c; musl's ldso/dynlink.c.
 */





/** A program preloads one library, or a handful. */
const MAX_PRELOADS = 100;
const NAMES_ORIGIN = /\$\{?ORIGIN/;
/** Loads a program's libraries, breadth first, each name once. */
function loadProgram(context, program) {
    const { path, entry, layer } = program;
    const main = { path, realPath: path, entry, layer };
    const known = knownOf(context, program);
    if (!known || bringsPaths(main))
        return load(context, program, main, known);
    const key = main.entry.elf.needed.join('\0');
    const same = known.closures.get(key);
    // A program may be a library, too: then it is there already for what needs it.
    if (same?.objects.every(({ realPath }) => realPath !== main.realPath))
        return { ...same, objects: [main, ...same.objects.slice(1)] };
    const closure = load(context, program, main, known);
    const isWhole = closure.unresolved.length === 0 && !closure.tooMany;
    if (isWhole && [...closure.byName.values()].every((object) => object !== main))
        known.closures.set(key, closure);
    return closure;
}
function load(context, program, main, known) {
    const objects = [main];
    const byName = new Map();
    const byFile = new Map([[main.realPath, main]]);
    const unresolved = new Map();
    const loader = {
        path: program.loader.path,
        realPath: program.loader.path,
        entry: program.loader.entry,
        layer: program.loader.layer,
        neededBy: main,
    };
    // The loader is there before anything is searched for, and answers to its own name.
    for (const name of [program.loader.entry.elf.soname, program.entry.elf.interpreter])
        if (name !== undefined)
            byName.set(name, loader);
    byFile.set(loader.realPath, loader);
    for (const name of preloadsOf(context, program)) {
        // What cannot be preloaded is left out, with a message at most. What it needs itself must be there.
        const search = find(context, program, main, name);
        if (search.kind !== 'found' || byFile.has(search.realPath))
            continue;
        const { path, realPath, entry, layer } = search;
        const loaded = { path, realPath, entry, layer, neededBy: main };
        byFile.set(realPath, loaded);
        for (const known of [entry.elf.soname, ...(name.includes('/') ? [] : [name])])
            if (known !== undefined && !byName.has(known))
                byName.set(known, loaded);
        objects.push(loaded);
    }
    let needsLoader = false;
    for (let index = 0; index < objects.length && objects.length < image_limits/* MAX_OBJECTS */.w2; index += 1) {
        const object = objects[index];
        if (!object)
            break;
        const searches = bringsPaths(object) ? undefined : known?.searches;
        for (const name of object.entry.elf.needed) {
            if (program.loader.flavour === 'musl' && isPartOfMusl(name))
                byName.set(name, loader);
            needsLoader ||= byName.get(name) === loader;
            if (byName.has(name) || unresolved.has(name))
                continue;
            const search = searches?.get(name) ?? find(context, program, object, name);
            if (!name.includes('/'))
                searches?.set(name, search);
            if (search.kind !== 'found') {
                unresolved.set(name, { name, neededBy: object, search });
                continue;
            }
            const same = byFile.get(search.realPath);
            const { path, realPath, entry, layer } = search;
            const loaded = same ?? { path, realPath, entry, layer, neededBy: object };
            byName.set(name, loaded);
            needsLoader ||= loaded === loader;
            if (same)
                continue;
            byFile.set(search.realPath, loaded);
            const { soname } = entry.elf;
            if (soname !== undefined && !byName.has(soname))
                byName.set(soname, loaded);
            objects.push(loaded);
        }
    }
    return {
        objects,
        unresolved: [...unresolved.values()],
        byName,
        tooMany: objects.length >= image_limits/* MAX_OBJECTS */.w2,
        ...(needsLoader ? { loader } : {}),
    };
}
const NO_ENVIRONMENT = {};
function environmentOf({ environment }, { secure }) {
    return secure ? NO_ENVIRONMENT : environment;
}
/** Names or paths, in order: LD_PRELOAD, then glibc's `/etc/ld.so.preload`, which has comments. */
function preloadsOf(context, program) {
    const { preload = '' } = environmentOf(context, program);
    const text = program.loader.flavour === 'glibc' ? context.root.text('/etc/ld.so.preload') : undefined;
    const file = text === undefined || text === 'unread' ? '' : Buffer.from(text).toString('utf8');
    return [preload, file.replaceAll(/#.*/g, '')]
        .flatMap((list) => list.split(/[\s:]+/))
        .filter((name) => name !== '')
        .slice(0, MAX_PRELOADS);
}
/** musl's own library answers for all that glibc has in libraries of their own (`reserved` in dynlink.c). */
function isPartOfMusl(name) {
    return /^lib(?:c|pthread|rt|m|dl|util|xnet)\./.test(name);
}
function knownOf(context, program) {
    const { libraryPath, preload } = environmentOf(context, program);
    if (libraryPath?.includes('$') || preload?.includes('$'))
        return undefined;
    const { loader, entry, secure, reader } = program;
    const { machine, bits, endian, interpreter } = entry.elf;
    const key = [loader.path, interpreter, machine, bits, endian, secure, reader?.uid].join('\0');
    const known = context.known.get(key) ?? { searches: new Map(), closures: new Map() };
    context.known.set(key, known);
    return known;
}
/** Whether the object, or one that made it be loaded, says itself where to look, or where not to. */
function bringsPaths(object) {
    if (object.entry.elf.noDefaultLib)
        return true;
    for (let at = object; at; at = at.neededBy)
        if (at.entry.elf.rpath.length > 0 || at.entry.elf.runpath.length > 0)
            return true;
    return false;
}
function find(context, program, object, name) {
    const { root } = context;
    const open = program.loader.flavour === 'musl' ? tryMusl : tryGlibc;
    const attempt = (path) => open(root, absolutePath(path, context), program.entry.elf, program.reader);
    if (name.includes('/')) {
        for (const path of expandTokens(name, object)) {
            const result = attempt(path);
            if (result?.kind === 'found')
                return { ...result, path: absolutePath(path, context) };
            if (result)
                return { kind: 'fatal', by: result.by, passed: [] };
        }
        return { kind: 'none', passed: [], directories: [] };
    }
    return program.loader.flavour === 'musl'
        ? searchDirectories(muslDirectories(context, program, object), name, attempt)
        : findGlibc(context, program, object, name, attempt);
}
/** ld.so(8), "When resolving shared object dependencies": RPATH, LD_LIBRARY_PATH, RUNPATH, the cache, defaults. */
function findGlibc(context, program, object, name, attempt) {
    const { elf } = object.entry;
    const system = program.loader.entry.systemDirectories ?? (0,loader_abi/* usualDirectories */.us)(program.entry.elf);
    const { libraryPath } = environmentOf(context, program);
    const expand = (part, holder) => {
        const expanded = expandTokens(part, holder);
        // Where a user could have put the program into a directory of his own (_dl_dst_substitute, is_trusted_path).
        return program.secure && NAMES_ORIGIN.test(part)
            ? expanded.filter((path) => system.some((directory) => (0,image_path/* isInside */.FK)((0,image_path/* absolute */.ys)(path, '/'), directory)))
            : expanded;
    };
    const named = [
        ...(elf.runpath.length > 0 ? [] : inheritedRpath(object, expand)),
        ...(libraryPath?.split(/[:;]/) ?? []).flatMap((part) => expand(part, object)),
        ...elf.runpath.flatMap((part) => expand(part, object)),
    ].map((directory) => absolutePath(directory, context));
    const first = searchDirectories(withHwcaps(named, context), name, attempt);
    if (first.kind !== 'none')
        return first;
    const passed = [...first.passed];
    const cached = cachedPath(context, program, name);
    if (cached !== undefined &&
        !(elf.noDefaultLib && system.some((directory) => (0,image_path/* isInside */.FK)(cached, directory)))) {
        const result = attempt(cached);
        if (result?.kind === 'found')
            return { ...result, path: cached };
        if (result?.kind === 'fatal')
            return { kind: 'fatal', by: result.by, passed };
        if (result)
            passed.push(result.by);
    }
    const last = searchDirectories(elf.noDefaultLib ? [] : withHwcaps(system, context), name, attempt);
    if (last.kind === 'none')
        return {
            kind: 'none',
            passed: [...passed, ...last.passed],
            directories: [...new Set([...named, ...(elf.noDefaultLib ? [] : system)])],
        };
    return last.kind === 'fatal' ? { ...last, passed: [...passed, ...last.passed] } : last;
}
/** DT_RPATH of the object, then of those that made it be loaded; each only if it has no DT_RUNPATH of its own. */
function inheritedRpath(object, expand) {
    const directories = [];
    for (let at = object; at; at = at.neededBy) {
        const holder = at;
        if (holder.entry.elf.runpath.length > 0)
            continue;
        directories.push(...holder.entry.elf.rpath.flatMap((part) => expand(part, holder)));
    }
    return directories;
}
function withHwcaps(directories, { platform }) {
    const preferred = (0,loader_abi/* hwcapDirectories */.dD)(platform);
    if (preferred.length === 0)
        return directories;
    return directories.flatMap((directory) => [...preferred.map((sub) => `${directory}/${sub}`), directory]);
}
/** Entries for particular processors come into question only where there is no other. */
function cachedPath(context, program, name) {
    const flags = (0,loader_abi/* loaderAbiOf */.Tv)(program.entry.elf)?.cacheFlags ?? [];
    const cache = context.cacheAt(program.loader.entry.cachePath ?? glibc_facts/* USUAL_CACHE */.U);
    const candidates = (cache.get(name) ?? []).filter((entry) => flags.includes(entry.flags));
    const usable = candidates.filter((entry) => !entry.hwcap || isPromised(entry.path, context.platform));
    return (usable.find((entry) => entry.hwcap) ?? usable[0])?.path;
}
function isPromised(path, platform) {
    return (0,loader_abi/* hwcapDirectories */.dD)(platform).some((directory) => (0,image_path/* dirname */.pD)(path).endsWith(directory));
}
/** musl: LD_LIBRARY_PATH, then the run paths up the chain, then its own list. */
function muslDirectories(context, program, object) {
    const { libraryPath } = environmentOf(context, program);
    const directories = (libraryPath?.split(/[:\n]/) ?? []).filter((part) => part !== '');
    for (let at = object; at; at = at.neededBy) {
        const holder = at;
        const own = holder.entry.elf.runpath.length > 0 ? holder.entry.elf.runpath : holder.entry.elf.rpath;
        // The path of the program itself is whoever's who started it (fixup_rpath in dynlink.c).
        if (program.secure && !holder.neededBy && own.some((part) => part.includes('$')))
            continue;
        directories.push(...own.flatMap((part) => expandTokens(part, holder)));
    }
    return [...directories, ...muslSystemDirectories(context, program)].map((directory) => absolutePath(directory, context));
}
/** `PREFIX/etc/ld-musl-ARCH.path` beside a loader at `PREFIX/lib/ld-musl-ARCH.so.1`. */
function muslSystemDirectories({ root }, program) {
    const prefix = (0,image_path/* dirname */.pD)((0,image_path/* dirname */.pD)(program.entry.elf.interpreter ?? '/lib/ld'));
    for (const architecture of (0,loader_abi/* loaderAbiOf */.Tv)(program.entry.elf)?.musl ?? []) {
        const text = root.text((0,image_path/* absolute */.ys)(`${prefix}/etc/ld-musl-${architecture}.path`, '/'));
        if (text === undefined || text === 'unread')
            continue;
        return Buffer.from(text)
            .toString('utf8')
            .split(/[:\n]/)
            .filter((part) => part !== '');
    }
    return ['/lib', '/usr/local/lib', '/usr/lib'];
}
/** An empty part of a search path means the working directory. */
function absolutePath(path, { workingDirectory }) {
    return path.startsWith('/') ? path : `${workingDirectory}/${path}`;
}

// EXTERNAL MODULE: ./build/js/verify/rootfs/privileges.js
var privileges = __webpack_require__(74258);
// EXTERNAL MODULE: ./build/js/verify/rootfs/rootfs.js + 2 modules
var rootfs = __webpack_require__(46030);
;// CONCATENATED MODULE: ./build/js/verify/rootfs/shebang.js
/** A script's first line. */
/** As the kernel takes it apart (`load_script` in its fs/binfmt_script.c). */
function parseShebang(line) {
    const [, interpreter = '', argument] = /^[ \t]*([^ \t\0]*)[ \t]*([^\0]*?)[ \t]*(?:\0.*)?$/s.exec(line) ?? [];
    return { interpreter, ...(argument ? { argument } : {}) };
}

;// CONCATENATED MODULE: ./build/js/verify/exec/model/execve.js
/** What happens when a container's process executes a path: execve(2) inside the image's root. */





/**
 * Runs a command's first word: looked for on PATH when it has no slash. The first file there that may be executed is
 * taken, also when it is not a program (Go's exec.LookPath, execvp(3) and shells agree).
 */
function executeWord(context, word) {
    if (word.includes('/'))
        return execute(context, fromDirectory(word, context.workingDirectory), []);
    let unusable;
    let failed;
    const byGo = context.search === 'runtime' || context.search === 'go';
    for (const directory of word === '' || word === '.' || word === '..' ? [] : context.searchPath) {
        const path = (0,image_path/* child */.jf)((0,image_path/* absolute */.ys)(directory, context.workingDirectory), word);
        const found = examine(context, path);
        if (found.problem && !isExecutableFile(found.problem)) {
            if (found.problem.kind !== 'missing')
                unusable ??= found.problem;
            continue;
        }
        if (byGo && !directory.startsWith('/'))
            return { scripts: [], problem: { kind: 'relative-on-path', path, directory } };
        const execution = execute(context, path, []);
        if (byGo || !lacksInterpreter(execution))
            return execution;
        // ENOENT is what a missing interpreter gives, too: execvp(3) goes on to the next directory.
        failed ??= execution;
    }
    if (failed)
        return failed;
    const { searchPath } = context;
    return {
        scripts: [],
        problem: { kind: 'not-on-path', word, searchPath, ...(unusable ? { unusable } : {}) },
    };
}
/** What is found, and only then turns out not to be a program. */
function isExecutableFile({ kind }) {
    return kind === 'not-a-program';
}
function lacksInterpreter({ scripts, problem }) {
    return scripts.length > 0 && problem?.kind === 'missing';
}
/** `./app` as an absolute path; `..` is left to be resolved, for links may stand before it. */
function fromDirectory(word, directory) {
    return word.startsWith('/') ? word : (0,image_path/* child */.jf)(directory, word.replace(/^(?:\.\/+)+/, ''));
}
/** Executes a path, and the interpreters of scripts after it. */
function execute(context, path, scripts) {
    const found = examine(context, path);
    if (found.problem)
        return { scripts, problem: found.problem };
    const { realPath, entry, layer } = found;
    const refused = found.refused ? { refused: found.refused } : {};
    if (entry.kind === 'elf')
        return { scripts, program: { path, realPath, entry, layer }, ...refused };
    const chain = [...scripts, { path, realPath, entry }];
    if (chain.length > image_limits/* MAX_SCRIPT_DEPTH */.ri)
        return { scripts: chain, problem: { kind: 'too-many-scripts', path } };
    const { interpreter } = parseShebang(entry.line);
    if (interpreter === '')
        return { scripts: chain, problem: { kind: 'empty-interpreter', path } };
    // The kernel opens the interpreter for the script's user; a runtime's capabilities are gone by then.
    return { ...refused, ...execute(context, fromDirectory(interpreter, context.workingDirectory), chain) };
}
function examine(context, path) {
    const { root, workingDirectory } = context;
    const found = root.resolve(path, workingDirectory);
    if (!(0,root_node/* isFound */.Z)(found))
        return {
            problem: found.kind === 'loop' ? { kind: 'loop', path } : { kind: 'missing', path, at: found.at },
        };
    if (found.kind === 'directory' || found.kind === 'special')
        return { problem: { kind: found.kind, path } };
    // With a slash at its end a path means a directory (path_resolution(7)).
    if (path.endsWith('/'))
        return { problem: { kind: 'not-a-directory', path } };
    const { entry } = found;
    if (!entry)
        return { problem: { kind: 'not-executable', path } };
    const { mode } = entry;
    if ((mode & 0o111) === 0)
        return { problem: { kind: 'not-executable', path, mode } };
    if (entry.kind === 'text' || entry.kind === 'opaque')
        return {
            problem: {
                kind: 'not-a-program',
                path,
                reason: entry.kind === 'text' ? 'it is a text without a #! line' : entry.reason,
                data: !(entry.kind === 'opaque' && entry.elf),
            },
        };
    const refused = refusalOf(context, path, found.path, entry);
    if (refused && !(context.search === 'runtime' && (entry.kind === 'elf' || refused.only === 'execute')))
        return { problem: refused.problem };
    return {
        realPath: found.path,
        entry,
        layer: found.layer,
        ...(refused ? { refused: refused.problem } : {}),
    };
}
/** Why the user may not execute it; `only`: reading it is allowed. */
function refusalOf({ root, user, workingDirectory }, path, realPath, entry) {
    if (!user)
        return undefined;
    const { mode } = entry;
    const barred = barredDirectory(path, user, root, workingDirectory);
    if (barred !== undefined)
        return { problem: { kind: 'no-permission', path, at: barred, mode } };
    const problem = { kind: 'no-permission', path, at: realPath, mode };
    // A script's interpreter opens it, as the user.
    if (entry.kind === 'script' && !mayRead(entry, user))
        return { problem };
    return mayExecute(entry, user) ? undefined : { problem, only: 'execute' };
}

;// CONCATENATED MODULE: ./build/js/verify/exec/model/machine.js
/** What is common to all processes of one evaluation: the image, and what was found so far. */

/** Commands that are looked at for one image. Entrypoint scripts of databases have some hundreds. */
const MAX_STEPS = 5000;
/** Processes and scripts inside each other. */
const MAX_PROCESS_DEPTH = 16;
/** Places that a runtime fills when it starts a container. */
const MOUNTED = ['/proc', '/sys', '/dev', '/run/secrets', '/etc/resolv.conf', '/etc/hosts', '/etc/hostname'];
function createMachine(image, run) {
    const starts = new Map();
    const doubts = new Map();
    const touched = new Set(MOUNTED);
    let anywhere = false;
    let steps = 0;
    const machine = {
        ...image,
        jobs: [],
        run: (process) => run(machine, process),
        record(start) {
            const { word, execution, surroundings, readBy, search } = start;
            const target = execution.program?.realPath ?? execution.problem;
            // One user after the other who starts the same is one start.
            const { user: _, ...loads } = surroundings;
            const key = JSON.stringify([word, target, execution.scripts[0]?.realPath, loads, readBy, search]);
            const known = starts.get(key);
            if (known && (known.weight === 'runs' || start.weight === 'may'))
                return known;
            if (known)
                return Object.assign(known, { weight: start.weight });
            starts.set(key, start);
            return start;
        },
        doubt(doubt) {
            if (!doubts.has(doubt.message))
                doubts.set(doubt.message, doubt);
        },
        step() {
            steps += 1;
            return steps <= MAX_STEPS;
        },
        touch(path) {
            if (path === undefined)
                anywhere = true;
            else
                touched.add((0,image_path/* absolute */.ys)(path, '/'));
        },
        isTouched(path) {
            if (anywhere)
                return true;
            const clean = (0,image_path/* absolute */.ys)(path, '/');
            for (const one of touched)
                if ((0,image_path/* isInside */.FK)(clean, one))
                    return true;
            return false;
        },
    };
    return { machine, starts: () => [...starts.values()], doubts: () => [...doubts.values()] };
}

;// CONCATENATED MODULE: ./build/js/verify/exec/model/values.js
/** Text that a process has: known, or not. What is not known is never guessed. */
const NO_ARGS = { words: [], open: false };
function argsOf(words) {
    return { words, open: false };
}
/** Without the first so many words. */
function withoutFirst({ words, open }, count) {
    return { words: words.slice(count), open };
}
function joinArgs(first, second) {
    // What follows words that nobody knows has no place that is known.
    return first.open ? first : { words: [...first.words, ...second.words], open: second.open };
}
function lookUp({ variables, open }, name) {
    return variables.has(name) ? variables.get(name) : open ? undefined : null;
}
function withVariables(environment, changes) {
    return { ...environment, variables: new Map([...environment.variables, ...changes]) };
}
/** Nothing is known of it. */
const UNKNOWN_ENVIRONMENT = { variables: new Map(), open: true };

;// CONCATENATED MODULE: ./build/js/verify/exec/model/search-path.js

/** Docker sets this when the image has no PATH (moby's oci.DefaultPathEnv); Debian's dash has the same inside. */
const DEFAULT_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/** execvp(3) without PATH (glibc's confstr, `_CS_PATH`; musl's src/process/execvp.c). */
const LIBC_PATHS = {
    libc: '/bin:/usr/bin',
    musl: '/usr/local/bin:/bin:/usr/bin',
};
/** Directories as they are written; undefined when PATH is not known. Where it was taken away, only libc has another. */
function searchPathOf(environment, search = 'shell') {
    const path = lookUp(environment, 'PATH');
    if (path === undefined)
        return undefined;
    if (path === null)
        return LIBC_PATHS[search]?.split(':') ?? [];
    return path.split(':');
}

// EXTERNAL MODULE: ./build/js/verify/exec/model/start.js
var model_start = __webpack_require__(91776);
;// CONCATENATED MODULE: ./build/js/verify/exec/model/status.js
const NONE = new Set();
const UNKNOWN = { code: undefined, starts: NONE };
const SUCCESS = { code: 0, starts: NONE };
const FAILURE = { code: 'fails', starts: NONE };
function exits(code) {
    return { code: code & 255, starts: NONE };
}
function hasFailed({ code }) {
    return code !== undefined && code !== 0;
}
/** The same, and it fails where one of these cannot be started, too. */
function alsoOf({ code, starts }, more) {
    return { code, starts: union(starts, more) };
}
/** One of two, and nobody knows which. */
function either(a, b) {
    // A status that is not zero anyway is so whatever cannot be started.
    if (hasFailed(a) && hasFailed(b))
        return { code: a.code === b.code ? a.code : 'fails', starts: union(a.starts, b.starts) };
    if (hasFailed(a))
        return { code: undefined, starts: b.starts };
    if (hasFailed(b))
        return { code: undefined, starts: a.starts };
    return { code: a.code === b.code ? a.code : undefined, starts: common(a.starts, b.starts) };
}
function union(a, b) {
    return a.size === 0 ? b : b.size === 0 ? a : new Set([...a, ...b]);
}
function common(a, b) {
    return new Set([...a].filter((one) => b.has(one)));
}
/** Of `! command`. */
function inverted({ code }) {
    return code === undefined ? UNKNOWN : code === 0 ? exits(1) : SUCCESS;
}

;// CONCATENATED MODULE: ./build/js/verify/rootfs/user.js

/** Users and groups of processes, as runc checks them; the kernel's own last number stands for none. */
const MAX_ID = 0x7fff_ffff;
const NO_ID = 0xffff_ffff;
/**
 * Resolves `user`, `uid`, `user:group` and so on. Undefined when the files that would tell are there, and not readable
 * for us.
 */
function credentialsOf(user, root) {
    const [name = '', group = ''] = user.split(':');
    const passwd = recordsOf('/etc/passwd', root);
    if (passwd === 'damaged')
        return { unknown: name === '' ? '0' : name, file: '/etc/passwd', why: 'file' };
    const number = numberOf(name);
    const uid = number ?? (name === '' ? 0 : undefined);
    // The image says nothing of users, or what it says could not be read: of a number we know that much.
    const records = passwd === 'unread' ? [] : passwd;
    const record = records.find((fields) => uid === undefined ? fields[0] === name : fieldNumber(fields[2]) === uid);
    if (passwd === 'unread' && uid === undefined)
        return undefined;
    if (!record && uid === undefined)
        return { unknown: name, file: '/etc/passwd', why: 'nobody' };
    const found = record ? fieldNumber(record[2]) : (uid ?? 0);
    if (found === NO_ID || (!record && (found < 0 || found > MAX_ID)))
        return { unknown: name, file: '/etc/passwd', why: 'range' };
    return withGroups(found, group, record, root);
}
function withGroups(uid, group, record, root) {
    const member = record?.[0] ?? '';
    const own = fieldNumber(record?.[3]);
    if (own === NO_ID)
        return { unknown: String(own), file: '/etc/passwd', why: 'range' };
    if (group === '' && member === '')
        return { uid, gids: [own] };
    const groups = recordsOf('/etc/group', root);
    if (groups === 'damaged')
        return { unknown: group === '' ? member : group, file: '/etc/group', why: 'file' };
    if (groups === 'unread')
        return undefined;
    if (group === '') {
        const more = groups
            .filter((fields) => (fields[3] ?? '').split(',').includes(member))
            .map((fields) => fieldNumber(fields[2]));
        return { uid, gids: [own, ...more] };
    }
    const number = numberOf(group);
    const found = groups.find((fields) => number === undefined ? fields[0] === group : fieldNumber(fields[2]) === number);
    const gid = found ? fieldNumber(found[2]) : number;
    if (gid === undefined)
        return { unknown: group, file: '/etc/group', why: 'nobody' };
    if (gid === NO_ID || (!found && (gid < 0 || gid > MAX_ID)))
        return { unknown: group, file: '/etc/group', why: 'range' };
    return { uid, gids: [gid] };
}
/** HOME, where the image does not set it: runc takes it from the image's passwd file (its getUserHome). */
function homeOf(user, root) {
    const who = credentialsOf(user, root);
    const passwd = recordsOf('/etc/passwd', root);
    if (!who || !('uid' in who) || passwd === 'unread' || passwd === 'damaged')
        return undefined;
    return passwd.find((fields) => fieldNumber(fields[2]) === who.uid)?.[5] || '/';
}
/** Lines of a file, taken apart at colons. `damaged`: the engine cannot read it. */
function recordsOf(path, root) {
    // Docker makes /etc a directory of its own where the image has anything else there.
    if (root.lookup('/etc').kind !== 'directory')
        return [];
    const found = root.resolve(path);
    if (found.kind === 'loop' || found.kind === 'directory')
        return 'damaged';
    if (!(0,root_node/* isFound */.Z)(found))
        return [];
    const text = root.text(path);
    if (text === undefined || text === 'unread')
        return 'unread';
    return Buffer.from(text)
        .toString('utf8')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .map((line) => line.split(':'));
}
/** As Go's Atoi reads it. */
function numberOf(text) {
    return /^[+-]?\d{1,15}$/.test(text) ? Number(text) + 0 : undefined;
}
/** A field that is not a number counts as 0. */
function fieldNumber(text) {
    return numberOf(text ?? '') ?? 0;
}

;// CONCATENATED MODULE: ./build/js/verify/exec/direct-load.js
/** `ld.so PROGRAM`: the loader maps the program itself, so it needs no permission to be executed, and no loader's name. */




function loadedDirectly(machine, process, loads, loader) {
    const [word] = process.argv.words;
    const directory = process.workingDirectory;
    if (word === undefined || (!word.startsWith('/') && directory === undefined))
        return UNKNOWN;
    const path = word.startsWith('/') ? word : (0,image_path/* child */.jf)(directory ?? '/', word);
    if (machine.isTouched(path))
        return UNKNOWN;
    const start = machine.record({
        word,
        role: process.role,
        execution: { scripts: [], ...programAt(machine, path) },
        search: process.search,
        weight: process.sure ? 'runs' : 'may',
        readBy: loader,
        surroundings: surroundings(process, loads, loader),
    });
    const status = { code: undefined, starts: new Set([start]) };
    return start.execution.problem ? { ...status, code: 'fails' } : status;
}
/** glibc's loader looks for a name without a slash among the libraries, and it loads any program but itself. */
function notLoaded(machine, { argv, environment }, loads, { program: loader }) {
    const [word] = argv.words;
    // musl's opens what it is given, as it is written.
    if (word === undefined || loader?.entry.glibc === undefined)
        return word?.includes('/') ? undefined : 'unknown';
    if (word.includes('/')) {
        const found = machine.root.resolve(word);
        if (!(0,root_node/* isFound */.Z)(found) || found.path !== loader.realPath)
            return undefined;
        return { reason: 'the loader cannot load itself', remedy: 'Name the program behind one loader.' };
    }
    const given = 'libraryPath' in loads ? loads.libraryPath : lookUp(environment, 'LD_LIBRARY_PATH');
    const { systemDirectories } = loader.entry;
    // A library may be in the loader's cache, or in subdirectories for this processor.
    if (given === undefined || !systemDirectories || word.includes('.so'))
        return 'unknown';
    const places = [...(given ?? '').split(':'), ...systemDirectories].map((directory) => (0,image_path/* child */.jf)(directory || '/', word));
    if (places.some((path) => machine.isTouched(path) || (0,root_node/* isFound */.Z)(machine.root.resolve(path))))
        return 'unknown';
    return {
        reason: `the loader looks for ${word} among the libraries, not on PATH`,
        remedy: 'Give the program’s whole path.',
    };
}
function programAt({ root }, path) {
    const found = root.resolve(path);
    if (!(0,root_node/* isFound */.Z)(found))
        return {
            problem: found.kind === 'loop' ? { kind: 'loop', path } : { kind: 'missing', path, at: found.at },
        };
    if (found.kind !== 'file')
        return { problem: { kind: found.kind, path } };
    const { entry } = found;
    // What needs no loader is executed after all (glibc's rtld_chain_load).
    if (entry?.kind === 'elf' && !entry.elf.dynamic && (entry.mode & 0o111) === 0)
        return { problem: { kind: 'not-executable', path, mode: entry.mode } };
    if (entry?.kind === 'elf')
        return { program: { path, realPath: found.path, entry, layer: found.layer } };
    const reason = entry?.kind === 'opaque' ? entry.reason : 'it is not an ELF file';
    return { problem: { kind: 'not-a-program', path, reason, data: false } };
}
function surroundings({ environment, workingDirectory, user }, loads, loader) {
    const libraryPath = 'libraryPath' in loads ? loads.libraryPath : lookUp(environment, 'LD_LIBRARY_PATH');
    const preload = 'preload' in loads ? loads.preload : lookUp(environment, 'LD_PRELOAD');
    const unknown = libraryPath === undefined || preload === undefined || workingDirectory === undefined;
    return {
        workingDirectory: workingDirectory ?? '/',
        loader,
        ...(libraryPath ? { libraryPath } : {}),
        ...(preload ? { preload } : {}),
        ...(lookUp(environment, 'LD_BIND_NOW') ? { bindNow: true } : {}),
        ...(user ? { user } : {}),
        ...(unknown ? { unknown } : {}),
    };
}

;// CONCATENATED MODULE: ./build/js/verify/exec/model/options.js
/** Undefined where a word that decides is not known, or an option is none of these. */
function readOptions(args, spec) {
    const given = [];
    const plain = [];
    const { words, open } = args;
    for (let at = 0; at < words.length; at += 1) {
        const word = words[at];
        if (word === undefined)
            return undefined;
        if (word === '--')
            return { given, rest: { words: [...plain, ...words.slice(at + 1)], open } };
        if (word === '-' || !word.startsWith('-')) {
            if (!spec.permute)
                return { given, rest: { words: [...plain, ...words.slice(at)], open } };
            plain.push(word);
            continue;
        }
        const used = word.startsWith('--')
            ? readLong(word, words, at, spec, given)
            : readLetters(word, words, at, spec, given);
        if (used === undefined)
            return undefined;
        at += used;
    }
    return open && plain.length === 0 ? undefined : { given, rest: { words: plain, open } };
}
function readLong(word, words, at, spec, given) {
    const [, name = '', value] = /^--([^=]*)(?:=(.*))?$/s.exec(word) ?? [];
    if (!spec.long?.includes(name) || value !== undefined) {
        given.push([name, value ?? '']);
        return 0;
    }
    if (at + 1 >= words.length)
        return undefined;
    given.push([name, words[at + 1]]);
    return 1;
}
function readLetters(word, words, at, spec, given) {
    for (let letter = 1; letter < word.length; letter += 1) {
        const name = word[letter] ?? '';
        if (spec.valued?.includes(name)) {
            const value = word.slice(letter + 1);
            if (value === '' && at + 1 >= words.length)
                return undefined;
            given.push([name, value === '' ? words[at + 1] : value]);
            return value === '' ? 1 : 0;
        }
        if (!spec.flags?.includes(name))
            return undefined;
        given.push([name, '']);
    }
    return 0;
}
/** The last value of any of these names; undefined too where it was given and is not known: ask `has` first. */
function optionValue({ given }, ...names) {
    return given.findLast(([name]) => names.includes(name))?.[1];
}
function has({ given }, ...names) {
    return given.some(([name]) => names.includes(name));
}

;// CONCATENATED MODULE: ./build/js/verify/exec/script-arguments.js
/** Interpreters of other languages: which file of their command line they run. They end with an error without it. */


const LANGUAGES = [
    {
        // https://docs.python.org/3/using/cmdline.html
        names: /^(?:python|pypy)[0-9.]*$/,
        flags: 'bBdEhiIOPqsSuvVxJ',
        valued: 'WXcm',
        long: ['check-hash-based-pycs'],
        otherwise: ['c', 'm', 'h', 'V', 'help', 'version'],
    },
    {
        // https://nodejs.org/api/cli.html; a module may be named without its ending, or be a directory.
        names: /^(?:node|nodejs)$/,
        flags: 'ich',
        valued: 'rCep',
        long: ['require', 'import', 'loader', 'experimental-loader', 'conditions', 'env-file', 'title'],
        otherwise: ['e', 'p', 'i', 'eval', 'print', 'run', 'test', 'h', 'help', 'v', 'version', 'interactive'],
        suffixes: ['.js', '.json', '.node', '.mjs', '.cjs', '.ts', '/index.js', '/package.json'],
    },
    { names: /^perl[0-9.]*$/, flags: 'acfnpstTuUvwWX', otherwise: ['v'] },
    { names: /^ruby[0-9.]*$/, flags: 'acdlnpsSvwy', valued: 'r', otherwise: ['S', 'v', 'version', 'help'] },
    { names: /^lua[0-9.]*$/, flags: 'EWiv', valued: 'el', otherwise: ['e', 'i', 'v', 'l'] },
    { names: /^Rscript$/, flags: '', valued: 'e', otherwise: ['e', 'version', 'help'] },
];
/** The script that an interpreter is given; undefined when there is none, or it cannot be told. */
function scriptArgument(name, argv) {
    const args = withoutFirst(argv, 1);
    if (name === 'java')
        return argument(jarOf(args.words));
    if (name === 'dotnet')
        return argument(/\.dll$/.test(args.words[0] ?? '') ? args.words[0] : undefined);
    const language = LANGUAGES.find(({ names }) => names.test(name));
    const options = language && readOptions(args, language);
    if (!options || has(options, ...language.otherwise))
        return undefined;
    const [path] = options.rest.words;
    return path === '-' || path === 'inspect' ? undefined : argument(path, language.suffixes);
}
function argument(path, suffixes = []) {
    return path === undefined || path === '' ? undefined : { path, suffixes };
}
/** `java … -jar FILE`; a class is found along the class path, which is another matter. */
function jarOf(words) {
    for (let at = 0; at < words.length; at += 1) {
        const word = words[at];
        if (word === '-jar')
            return words[at + 1];
        if (word === undefined || !word.startsWith('-'))
            return undefined;
        if (/^(?:-cp|-classpath|--class-path|-p|--module-path|--add-modules|--add-opens|--add-exports|--add-reads)$/.test(word))
            at += 1;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/js/verify/exec/run-script-argument.js
/** `python3 /app/main.py`: the interpreter ends at once when the file is not there. */



/** Undefined when there is no such argument, or the file is there. */
function runScriptArgument(machine, process, name) {
    const argument = scriptArgument(name, process.argv);
    if (!argument)
        return undefined;
    const { path, suffixes } = argument;
    const directory = process.workingDirectory;
    if (!path.startsWith('/') && directory === undefined)
        return undefined;
    const whole = path.startsWith('/') ? path : (0,image_path/* child */.jf)(directory ?? '/', path);
    const names = ['', ...suffixes].map((suffix) => whole + suffix);
    if (names.some((one) => machine.isTouched(one) || (0,root_node/* isFound */.Z)(machine.root.resolve(one))))
        return undefined;
    const found = machine.root.resolve(whole);
    const start = machine.record({
        word: path,
        role: `the script that ${name} is given`,
        execution: {
            scripts: [],
            problem: { kind: 'missing', path: whole, at: (0,root_node/* isFound */.Z)(found) ? whole : found.at },
        },
        search: process.search,
        weight: process.sure ? 'runs' : 'may',
        readBy: name,
        surroundings: { workingDirectory: directory ?? '/', unknown: true },
    });
    return { code: 'fails', starts: new Set([start]) };
}

;// CONCATENATED MODULE: ./build/js/verify/exec/words/shell-state.js

/** In place of a process id or an exit code that is not known: a number, in a form that no text has. */
function jobToken(index) {
    return `\0job:${index}`;
}
function jobOf(text) {
    const [, index] = /^\0job:(\d+)$/.exec(text ?? '') ?? [];
    return index === undefined ? undefined : Number(index);
}
function fork(state) {
    return { ...state, variables: new Map(state.variables), functions: new Map(state.functions) };
}
/** In place: the first becomes what is true after either of both. */
function meet(state, other, sure) {
    const names = new Set([...state.variables.keys(), ...other.variables.keys()]);
    for (const name of names) {
        const [a, b] = [variableOf(state, name), variableOf(other, name)];
        if (a.value !== b.value || a.exported !== b.exported)
            state.variables.set(name, {
                value: a.value === b.value ? a.value : undefined,
                exported: a.exported || b.exported,
            });
    }
    state.open ||= other.open;
    for (const name of new Set([...state.functions.keys(), ...other.functions.keys()]))
        if (state.functions.get(name) !== other.functions.get(name))
            state.functions.set(name, 'unknown');
    if (state.zero !== other.zero)
        state.zero = undefined;
    if (JSON.stringify(known(state.args)) !== JSON.stringify(known(other.args)))
        state.args = { words: [], open: true };
    if (state.directory !== other.directory)
        state.directory = undefined;
    state.errexit &&= other.errexit;
    state.nounset &&= other.nounset;
    state.pipefail &&= other.pipefail;
    // On each way it may be the code, or an exit before, that shows a failed start.
    const status = either(alsoOf(state.status, state.fatal), alsoOf(other.status, other.fatal));
    state.fatal = common(state.fatal, other.fatal);
    state.status = status;
    if (state.job !== other.job)
        state.job = undefined;
    state.sure = sure;
    return state;
}
/** JSON has no undefined in lists that differs from null. */
function known({ words, open }) {
    return [words.map((word) => word ?? 0), open];
}
function variableOf(state, name) {
    return state.variables.get(name) ?? { value: state.open ? undefined : null, exported: state.open };
}
function shell_state_assign(state, name, value, exported) {
    state.variables.set(name, { value, exported: exported ?? variableOf(state, name).exported });
}
/** Nothing is known of variables, functions and the directory any more. */
function forget(state) {
    state.variables.clear();
    state.open = true;
    for (const name of state.functions.keys())
        state.functions.set(name, 'unknown');
}
/** What the shell gives to the programs that it starts. */
function shell_state_environmentOf(state) {
    const variables = new Map();
    for (const [name, { value, exported }] of state.variables)
        if (exported)
            variables.set(name, value);
        else if (state.open)
            variables.set(name, null);
    return { variables, open: state.open };
}
/** Where the shell ends: its code, or that of what stopped it. */
function exitStatus(state, status) {
    return alsoOf(status, hasFailed(status) ? state.blame : state.fatal);
}

;// CONCATENATED MODULE: ./build/js/verify/exec/words/shell-frame.js


function inCondition(frame) {
    return { ...frame, condition: true };
}
/** The end of a shell, whichever way it takes. */
function endOf(left, state) {
    const ends = left.map((one) => {
        if (one.kind === 'exit')
            return one.status;
        return one.kind === 'return'
            ? exitStatus(one.state, one.status)
            : exitStatus(one.state, one.state.status);
    });
    if (state)
        ends.push(exitStatus(state, state.status));
    const [first, ...rest] = ends;
    return first ? rest.reduce(either, first) : UNKNOWN;
}
/** `set -e`: after a command that failed, unless it stands in a condition, the shell ends. */
function settled(frame, state) {
    const { status } = state;
    if (!state.errexit || frame.condition || status.code === 0)
        return state;
    if (hasFailed(status)) {
        frame.left.push({ kind: 'exit', status: exitStatus(state, status) });
        return undefined;
    }
    state.fatal = union(state.fatal, status.starts);
    return state;
}
/**
 * Where a function, or a file that was read, is left: at its end, and wherever it returned.
 * @param ended its end; undefined where that is never reached.
 * @param left how else it was left; what ends the shell ends the caller, too.
 * @param back undoes what holds inside only.
 */
function comeBack(frame, ended, left, back) {
    let after = ended && back(ended);
    for (const one of left)
        if (one.kind === 'return') {
            one.state.status = one.status;
            const returned = back(one.state);
            after = after ? meet(after, returned, false) : returned;
        }
        else
            frame.left.push(one);
    return after && settled(frame, after);
}
/** The shell ends with an error here. */
function fails(frame, state, status = FAILURE) {
    frame.left.push({ kind: 'exit', status: exitStatus(state, status) });
    return undefined;
}
/** Something that nobody can foresee, and that may end the shell. */
function unforeseen(frame, state) {
    frame.left.push({ kind: 'exit', status: exitStatus(state, UNKNOWN) });
    state.sure = false;
    state.status = UNKNOWN;
}

;// CONCATENATED MODULE: ./build/js/verify/exec/shell/login-shell.js
/** Files that a shell reads before anything else (bash(1) "INVOCATION", dash(1) "Invocation"). */



/** Undefined when the shell ends there. */
function readLogin(frame, state, { login, interactive }, isBash, bashEnv) {
    const home = variableOf(state, 'HOME').value ?? undefined;
    let at = state;
    if (interactive)
        shell_state_assign(state, 'PS1', undefined);
    if (login) {
        at = readFile(frame, at, '/etc/profile');
        const own = isBash ? ['.bash_profile', '.bash_login', '.profile'] : ['.profile'];
        const { root } = frame.shell;
        const first = own.find((name) => home !== undefined && (0,root_node/* isFound */.Z)(root.resolve(`${home}/${name}`)));
        if (home === undefined && at)
            forget(at);
        else if (at && first !== undefined)
            at = readFile(frame, at, `${home}/${first}`);
    }
    else if (interactive)
        at = readFile(frame, at, home === undefined ? undefined : `${home}/.bashrc`);
    else if (isBash && bashEnv !== null && bashEnv !== '')
        at = readFile(frame, at, bashEnv);
    if (at)
        at.status = SUCCESS;
    return at;
}
function readFile(frame, state, path) {
    const { root, machine } = frame.shell;
    if (path === undefined) {
        forget(state);
        return state;
    }
    if (!(0,root_node/* isFound */.Z)(root.resolve(path)))
        return state;
    const text = root.scriptText(path);
    if (text === undefined || !machine.parser) {
        forget(state);
        return state;
    }
    const left = [];
    const errexit = state.errexit;
    state.errexit = false;
    const after = frame.shell.list({ ...frame, left, depth: frame.depth + 1 }, state, machine.parser.parse(text).statements);
    const returned = left.find((one) => one.kind === 'return');
    frame.left.push(...left.filter(({ kind }) => kind === 'exit'));
    const next = after ?? (returned?.kind === 'return' ? returned.state : undefined);
    if (next)
        next.errexit ||= errexit;
    return next;
}

;// CONCATENATED MODULE: ./build/js/verify/exec/shell/shell-arguments.js
/** The command line of a shell: what it runs (POSIX "sh", bash(1), dash(1)). */

const SHELL_NAMES = /^-?(?:sh|bash|rbash|dash|ash|mksh|ksh|ksh93|lksh|hush)$/;
function readShellArguments(argv) {
    const { words } = argv;
    const set = new Set();
    let command = false;
    let input = false;
    let login = (words[0] ?? '').startsWith('-');
    let at = 1;
    const found = (task) => ({
        task,
        errexit: set.has('e') || set.has('errexit'),
        nounset: set.has('u') || set.has('nounset'),
        pipefail: set.has('pipefail'),
        login: login || set.has('l'),
        interactive: set.has('i'),
        checksOnly: set.has('n') || set.has('noexec'),
    });
    for (; at < words.length; at += 1) {
        const word = words[at];
        if (word === undefined)
            return found({ kind: 'unknown' });
        if (word === '-' || word === '--') {
            at += 1;
            break;
        }
        if (!/^[-+]./.test(word))
            break;
        if (word.startsWith('--')) {
            if (word === '--login')
                login = true;
            else if (word === '--rcfile' || word === '--init-file')
                at += 1;
            else if (word === '--version' || word === '--help')
                return found({ kind: 'input' });
            continue;
        }
        for (const letter of word.slice(1)) {
            if (letter === 'c')
                command = true;
            else if (letter === 's')
                input = true;
            else if (letter === 'o' || letter === 'O') {
                at += 1;
                const name = words[at];
                if (name === undefined)
                    return found({ kind: 'unknown' });
                if (word.startsWith('-'))
                    set.add(name);
                else
                    set.delete(name);
            }
            else if (word.startsWith('-'))
                set.add(letter);
            else
                set.delete(letter);
        }
    }
    const rest = withoutFirst(argv, at);
    if (rest.words.length === 0 && rest.open)
        return found({ kind: 'unknown' });
    const [first] = rest.words;
    if (command)
        return found(rest.words.length === 0
            ? { kind: 'unknown' }
            : { kind: 'text', text: first, rest: withoutFirst(rest, 1) });
    if (input || rest.words.length === 0)
        return found({ kind: 'input' });
    return found({ kind: 'script', path: first, rest: withoutFirst(rest, 1) });
}

;// CONCATENATED MODULE: ./build/js/verify/exec/words/bash-modifiers.js
/** `:0:1`, `/a/b`, `//a/b`, `^^`, `,,` behind a name; undefined where some of it is more than plain text. */
function bashModifier(value, modifier) {
    if (value === undefined)
        return undefined;
    const text = value ?? '';
    // A variable that is no array is its own first element.
    if (modifier === '[0]')
        return text;
    const [slice, offset = '', length] = /^:\s*(-?\d+)(?::(\d+))?$/.exec(modifier) ?? [];
    if (slice !== undefined) {
        const from = Number(offset) < 0 ? Math.max(text.length + Number(offset), 0) : Number(offset);
        return length === undefined ? text.slice(from) : text.slice(from, from + Number(length));
    }
    const [replace, all, from = '', to = ''] = /^\/(\/?)([\w.:@,=+-]+)(?:\/([\w.:@,=+/ -]*))?$/.exec(modifier) ?? [];
    if (replace !== undefined)
        return all ? text.replaceAll(from, () => to) : text.replace(from, () => to);
    if (modifier === '^^')
        return text.toUpperCase();
    if (modifier === ',,')
        return text.toLowerCase();
    return undefined;
}

;// CONCATENATED MODULE: ./build/js/verify/exec/words/fields.js
/** Fields that words become: splitting at blanks, and patterns (POSIX XCU 2.6.5 and 2.6.6). */


function createFields({ root, isTouched }, state) {
    const words = [];
    let field;
    let open = false;
    const separators = variableOf(state, 'IFS').value;
    const usual = separators === null || separators === ' \t\n';
    const add = (text) => {
        field ??= { text: '', glob: false };
        field.text = field.text === undefined || text === undefined ? undefined : field.text + text;
    };
    const end = () => {
        if (!field || open)
            return;
        if (field.glob && mayMatch(field.text))
            open = true;
        else
            words.push(field.text);
        field = undefined;
    };
    /** A pattern in a directory that is not there stays as it is. */
    const mayMatch = (text) => {
        const directory = /^((?:\/[^*?[/]+)*)\/[^/]*$/.exec(text ?? '')?.[1];
        if (directory === undefined || directory === '' || isTouched(directory))
            return true;
        const found = root.resolve(directory);
        return (0,root_node/* isFound */.Z)(found) && found.kind === 'directory';
    };
    return {
        get open() {
            return open;
        },
        add,
        end,
        split(text) {
            if (text === undefined || (text !== '' && (!usual || /[*?[]/.test(text)))) {
                open = true;
                return;
            }
            const parts = text.split(/[ \t\n]+/);
            parts.forEach((part, index) => {
                if (index > 0)
                    end();
                if (part !== '')
                    add(part);
            });
        },
        glob(text) {
            add(text);
            if (field)
                field.glob = true;
        },
        lose() {
            open = true;
        },
        args: () => ({ words, open }),
    };
}

;// CONCATENATED MODULE: ./build/js/verify/exec/words/patterns.js
/** Patterns of `case`, `${name#…}` and `[[ == ]]` (POSIX XCU 2.13). */
/** Characters of a text, and of a pattern, that are compared. */
const MAX_TEXT = 300;
/** Whether a pattern matches a whole text; undefined for what is not understood. */
function matches(pieces, text) {
    const tokens = tokensOf(pieces);
    return tokens && text.length <= MAX_TEXT ? matchTokens(tokens, text) : undefined;
}
/** After a star that was too short only the last star is tried longer: time grows with text times pattern. */
function matchTokens(tokens, text) {
    let at = 0;
    let token = 0;
    let star;
    while (at < text.length) {
        const current = tokens[token];
        if (current?.kind === 'many') {
            star = { token, at };
            token += 1;
        }
        else if (current?.fits(text[at] ?? '')) {
            at += 1;
            token += 1;
        }
        else if (star) {
            star.at += 1;
            at = star.at;
            token = star.token + 1;
        }
        else
            return false;
    }
    return tokens.slice(token).every(({ kind }) => kind === 'many');
}
function tokensOf(pieces) {
    const tokens = [];
    const add = (fits) => tokens.push({ kind: 'one', fits });
    for (const { text, literal } of pieces)
        for (let at = 0; at < text.length; at += 1) {
            const char = text[at] ?? '';
            if (literal)
                add((other) => other === char);
            else if (char === '*')
                tokens.push({ kind: 'many' });
            else if (char === '?')
                add(() => true);
            else if (char === '[') {
                const [whole, set = ''] = /^\[([!^]?\]?[^\]]*)\]/.exec(text.slice(at)) ?? [];
                if (whole === undefined)
                    add((other) => other === char);
                else {
                    const fits = setOf(set);
                    if (!fits)
                        return undefined;
                    add(fits);
                    at += whole.length - 1;
                }
            }
            else
                add((other) => other === char);
        }
    return tokens.length <= MAX_TEXT ? tokens : undefined;
}
/** Of what stands between brackets. Classes (`[:alpha:]`) and what depends on the locale are left out. */
function setOf(written) {
    const not = /^[!^]/.test(written);
    const set = not ? written.slice(1) : written;
    if (/[[\\]/.test(set))
        return undefined;
    const ranges = [];
    for (let at = 0; at < set.length; at += 1) {
        const first = set[at] ?? '';
        const isRange = set[at + 1] === '-' && at + 2 < set.length;
        const last = isRange ? (set[at + 2] ?? '') : first;
        if (last < first)
            return undefined;
        ranges.push([first, last]);
        if (isRange)
            at += 2;
    }
    return (char) => ranges.some(([first, last]) => first <= char && char <= last) !== not;
}
/** `${name#pattern}` and its three brothers. */
function trimmed(text, pieces, from, longest) {
    const lengths = Array.from({ length: text.length + 1 }, (_, length) => length);
    for (const length of longest ? lengths.reverse() : lengths) {
        const piece = from === 'start' ? text.slice(0, length) : text.slice(text.length - length);
        const found = matches(pieces, piece);
        if (found === undefined)
            return undefined;
        if (found)
            return from === 'start' ? text.slice(length) : text.slice(0, text.length - length);
    }
    return text;
}

;// CONCATENATED MODULE: ./build/js/verify/exec/words/expand.js




/** A word where nothing is split: an assignment, `case`, a redirection. */
function expandText(shell, state, word) {
    return textOf(shell, state, word.parts);
}
function textOf(shell, state, parts) {
    let text = '';
    for (const part of parts) {
        const value = partText(shell, state, part);
        if (value === undefined)
            return undefined;
        text += value;
    }
    return text;
}
function partText(shell, state, part) {
    switch (part.kind) {
        case 'literal':
        case 'glob':
            return part.text;
        case 'quoted':
            return textOf(shell, state, part.parts);
        case 'variable':
            return variableText(shell, state, part);
        case 'substitution':
            return shell.capture(state, part.body);
        case 'tilde': {
            const home = part.user === '' ? variableOf(state, 'HOME').value : undefined;
            return home === null ? '~' : home;
        }
        case 'process':
            shell.capture(state, part.body);
            return undefined;
        case 'brace':
            return part.text.includes('$') ? undefined : part.text;
        case 'arithmetic':
        case 'array':
        case 'unreadable':
            return undefined;
    }
}
/** `null`: not set. */
function parameter(shell, state, name) {
    const { words, open } = state.args;
    if (name === '0')
        return state.zero;
    if (/^\d+$/.test(name)) {
        const index = Number(name) - 1;
        return index < words.length ? words[index] : open ? undefined : null;
    }
    if (name === '#')
        return open ? undefined : String(words.length);
    if (name === '@' || name === '*')
        return open || words.includes(undefined) ? undefined : words.length === 0 ? null : words.join(' ');
    if (name === '?')
        return typeof state.status.code === 'number' ? String(state.status.code) : shell.remember(state.status);
    if (name === '!')
        return state.job;
    if (/^[$-]$/.test(name))
        return undefined;
    if (name === 'PWD')
        return state.directory;
    return variableOf(state, name).value;
}
function variableText(shell, state, part) {
    const { name, modifier } = part;
    const value = parameter(shell, state, name);
    if (!modifier)
        return value === null ? '' : value;
    switch (modifier.kind) {
        case 'length':
            return value === undefined || name === '@' || name === '*' ? undefined : String(value?.length ?? 0);
        case 'trim': {
            if (value === undefined)
                return undefined;
            const pattern = expandPattern(shell, state, modifier.pattern);
            return pattern && trimmed(value ?? '', pattern, modifier.from, modifier.longest);
        }
        case 'other':
            return bashModifier(value, modifier.text);
        default: {
            if (value === undefined)
                return undefined;
            const absent = value === null || (modifier.colon && value === '');
            if (modifier.kind === 'alternative')
                return absent ? '' : expandText(shell, state, modifier.word);
            if (!absent)
                return value;
            if (modifier.kind === 'error')
                return undefined;
            const text = expandText(shell, state, modifier.word);
            if (modifier.kind === 'assign')
                shell_state_assign(state, name, text);
            return text;
        }
    }
}
/** `${name?message}`, and `$name` after `set -u`, where it is not set: the shell ends. */
function isRefused(shell, state, words) {
    const refused = (part) => {
        if (part.kind === 'quoted')
            return part.parts.some(refused);
        if (part.kind !== 'variable')
            return false;
        if (!part.modifier)
            return state.nounset && !/^[@*]$/.test(part.name) && parameter(shell, state, part.name) === null;
        if (part.modifier.kind !== 'error')
            return false;
        const value = parameter(shell, state, part.name);
        return value === null || (part.modifier.colon && value === '');
    };
    return words.some(({ parts }) => parts.some(refused));
}
/** A pattern: what was quoted stands for itself. Undefined when some of it is not known. */
function expandPattern(shell, state, word) {
    const pieces = [];
    for (const part of word.parts) {
        const text = partText(shell, state, part);
        if (text === undefined || part.kind === 'brace')
            return undefined;
        const literal = part.kind === 'quoted' || part.kind === 'literal' || part.kind === 'tilde';
        pieces.push({ text, literal });
    }
    return pieces;
}
/** Fields that words become. */
function expandWords(shell, state, words) {
    const fields = createFields(shell, state);
    for (const word of words) {
        if (fields.open)
            break;
        addParts(fields, shell, state, word.parts, 'plain');
        fields.end();
    }
    return fields.args();
}
function addParts(fields, shell, state, parts, place) {
    const quoted = place === 'quoted';
    for (const part of parts) {
        if (fields.open)
            return;
        if (part.kind === 'quoted') {
            // "$@" of no arguments is no word, "" is one.
            const none = part.parts.length > 0 && state.args.words.length === 0 && !state.args.open;
            if (!(none && part.parts.every(isAll)))
                fields.add('');
            addParts(fields, shell, state, part.parts, 'quoted');
        }
        else if (isAll(part))
            addAll(fields, state, part.name === '*' && quoted);
        else if (quoted)
            fields.add(partText(shell, state, part));
        else
            addUnquoted(fields, shell, state, part, place);
    }
}
function addUnquoted(fields, shell, state, part, place) {
    switch (part.kind) {
        case 'literal':
            if (place === 'inner' && /\s/.test(part.text))
                fields.split(part.text);
            else
                fields.add(part.text);
            return;
        case 'tilde':
            fields.add(partText(shell, state, part));
            return;
        case 'glob':
            fields.glob(part.text);
            return;
        case 'brace':
            fields.lose();
            return;
        case 'variable':
            if (isChoice(shell, state, part) && part.modifier && 'word' in part.modifier)
                addParts(fields, shell, state, part.modifier.word.parts, 'inner');
            else
                fields.split(variableText(shell, state, part));
            return;
        default:
            fields.split(partText(shell, state, part));
    }
}
function isAll(part) {
    return part.kind === 'variable' && part.modifier === undefined && (part.name === '@' || part.name === '*');
}
/** Whether it is the word of `${name:+word}` or `${name:-word}` that counts. */
function isChoice(shell, state, { name, modifier }) {
    if (modifier?.kind !== 'alternative' && modifier?.kind !== 'default')
        return false;
    const value = parameter(shell, state, name);
    if (value === undefined)
        return false;
    const absent = value === null || (modifier.colon && value === '');
    return modifier.kind === 'alternative' ? !absent : absent;
}
function addAll(fields, { args }, joined) {
    if (joined) {
        fields.add(args.open || args.words.includes(undefined) ? undefined : args.words.join(' '));
        return;
    }
    args.words.forEach((word, index) => {
        if (index > 0)
            fields.end();
        fields.add(word);
    });
    if (args.open)
        fields.lose();
}

;// CONCATENATED MODULE: ./build/js/verify/exec/words/unread.js
function unread({ shell, condition }, state, word, role, problem) {
    return {
        word,
        role,
        execution: { scripts: [], problem },
        search: 'shell',
        weight: state.sure && !condition && !shell.output ? 'runs' : 'may',
        readBy: shell.label,
        surroundings: { workingDirectory: state.directory ?? '/', unknown: true },
    };
}

;// CONCATENATED MODULE: ./build/js/verify/exec/words/redirects.js
/** Redirections: files that they make, and files that they cannot open. */




function writes({ operator }) {
    return operator.startsWith('>') || operator.startsWith('&>') || operator === '<>';
}
/** Files that redirections make. */
function touchTargets(shell, state, redirects) {
    for (const redirect of redirects) {
        if (redirect.kind !== 'file' || !writes(redirect) || redirect.operator === '>&')
            continue;
        shell.machine.touch(targetOf(shell, state, redirect));
    }
}
/** The file; undefined when it is not known. */
function targetOf(shell, state, { target }) {
    const path = expandText(shell, state, target);
    if (path === undefined || path.startsWith('/'))
        return path;
    return state.directory === undefined ? undefined : (0,image_path/* child */.jf)(state.directory, path);
}
/** The command is not run, where a file to read is missing, or the directory of one to write. */
function failedRedirect(frame, state, redirects) {
    const { shell } = frame;
    for (const redirect of redirects) {
        if (redirect.kind !== 'file' || /[&]$|<<</.test(redirect.operator))
            continue;
        const path = targetOf(shell, state, redirect);
        const needed = path === undefined || redirect.operator === '<' ? path : (0,image_path/* dirname */.pD)(path);
        if (path === undefined || needed === undefined || shell.isTouched(needed) || shell.isTouched(path))
            continue;
        const found = shell.root.resolve(needed);
        if ((0,root_node/* isFound */.Z)(found))
            continue;
        const what = redirect.operator === '<' ? 'the file that' : 'the directory that';
        const use = redirect.operator === '<' ? 'reads' : 'writes to';
        const role = `${what} ${shell.label} ${use}`;
        const start = unread(frame, state, needed, role, { kind: 'missing', path: needed, at: found.at });
        return { code: 'fails', starts: new Set([shell.machine.record(start)]) };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/js/verify/exec/words/test-command.js
/** `test`, `[` and `[[` (POSIX "test", bash(1) "CONDITIONAL EXPRESSIONS"): files of the image are known. */






const statusOf = (truth) => (truth === undefined ? UNKNOWN : truth ? SUCCESS : exits(1));
const not = (truth) => (truth === undefined ? undefined : !truth);
const and = (a, b) => (a === false || b === false ? false : a && b);
const or = (a, b) => (a === true || b === true ? true : a === false ? b : undefined);
const UNARY = /^-[a-hknopr-wxzGLNORS]$/;
const BINARY = /^(?:=|==|!=|=~|<|>|-(?:eq|ne|lt|le|gt|ge|nt|ot|ef))$/;
/** `args` without `[` and `]`. */
function testCommand(shell, state, args) {
    if (args.open)
        return UNKNOWN;
    const operands = args.words.map((text) => ({ text }));
    if (operands.length === 0)
        return exits(1);
    // POSIX: the number of arguments decides, so `[ "$x" = y ]` is a comparison, whatever $x is.
    const [first, second, third] = operands;
    if (operands.length === 1)
        return statusOf(first?.text === undefined ? undefined : first.text !== '');
    if (operands.length === 2 && first && second && first.text !== '!' && UNARY.test(first.text ?? ''))
        return statusOf(unary(shell, state, first.text ?? '', second));
    if (operands.length === 3 && first && second && third && BINARY.test(second.text ?? ''))
        return statusOf(binary(second.text ?? '', first, third, false));
    return statusOf(parse(shell, state, operands, false));
}
function doubleBracket(shell, state, words) {
    const operands = words.map((word) => ({ text: expandText(shell, state, word), pattern: expandPattern(shell, state, word) }));
    return statusOf(parse(shell, state, operands, true));
}
function parse(shell, state, operands, double) {
    let at = 0;
    const peek = (ahead = 0) => operands[at + ahead]?.text;
    const orWord = double ? '||' : '-o';
    const andWord = double ? '&&' : '-a';
    const expression = () => {
        let truth = conjunction();
        while (peek() === orWord) {
            at += 1;
            truth = or(truth, conjunction());
        }
        return truth;
    };
    const conjunction = () => {
        let truth = term();
        while (peek() === andWord) {
            at += 1;
            truth = and(truth, term());
        }
        return truth;
    };
    const term = () => {
        const first = operands[at];
        if (!first)
            return undefined;
        const operator = peek(1);
        const right = operands[at + 2];
        if (right && operator !== undefined && BINARY.test(operator)) {
            at += 3;
            return binary(operator, first, right, double);
        }
        at += 1;
        if (first.text === '!')
            return not(term());
        if (first.text === '(') {
            const inner = expression();
            at += 1;
            return inner;
        }
        const operand = operands[at];
        if (operand && first.text !== undefined && UNARY.test(first.text)) {
            at += 1;
            return unary(shell, state, first.text, operand);
        }
        return first.text === undefined ? undefined : first.text !== '';
    };
    const truth = expression();
    return at === operands.length ? truth : undefined;
}
function binary(operator, left, right, double) {
    switch (operator) {
        case '=':
        case '==':
            return equal(left, right, double);
        case '!=':
            return not(equal(left, right, double));
        case '-eq':
        case '-ne':
        case '-lt':
        case '-le':
        case '-gt':
        case '-ge':
            return compare(operator, left.text, right.text);
        default:
            return undefined;
    }
}
function equal(left, right, double) {
    if (left.text === undefined)
        return undefined;
    if (double)
        return right.pattern && matches(right.pattern, left.text);
    return right.text === undefined ? undefined : left.text === right.text;
}
function compare(operator, left, right) {
    if (left === undefined || right === undefined)
        return undefined;
    if (!/^\s*-?\d{1,15}\s*$/.test(left) || !/^\s*-?\d{1,15}\s*$/.test(right))
        return undefined;
    const difference = Number(left) - Number(right);
    switch (operator) {
        case '-eq':
            return difference === 0;
        case '-ne':
            return difference !== 0;
        case '-lt':
            return difference < 0;
        case '-le':
            return difference <= 0;
        case '-gt':
            return difference > 0;
        default:
            return difference >= 0;
    }
}
function unary(shell, state, operator, { text }) {
    if (text === undefined)
        return undefined;
    if (operator === '-z')
        return text === '';
    if (operator === '-n')
        return text !== '';
    if (operator === '-v') {
        const { value } = variableOf(state, text);
        return /^[A-Za-z_]\w*$/.test(text) && value !== undefined ? value !== null : undefined;
    }
    if (!/^[abcdefghkprsuwxLGNOS]$/.test(operator.slice(1)))
        return undefined;
    return fileTest(shell, state, operator, text);
}
function fileTest(shell, state, operator, text) {
    if (text === '')
        return false;
    const path = text.startsWith('/') ? text : state.directory && (0,image_path/* child */.jf)(state.directory, text);
    if (path === undefined || shell.isTouched(path))
        return undefined;
    if (operator === '-L' || operator === '-h')
        return shell.root.lookup(path).kind === 'symlink';
    const found = shell.root.resolve(path);
    if (!(0,root_node/* isFound */.Z)(found))
        return false;
    switch (operator) {
        case '-e':
        case '-a':
            return true;
        case '-f':
            return found.kind === 'file';
        case '-d':
            return found.kind === 'directory';
        case '-r':
            return shell.user?.uid === 0 ? true : undefined;
        case '-x':
            if (found.kind === 'directory')
                return shell.user?.uid === 0 ? true : undefined;
            if (found.kind !== 'file')
                return undefined;
            if (!found.entry || (found.entry.mode & 0o111) === 0)
                return false;
            return shell.user?.uid === 0 || (found.entry.mode & 0o111) === 0o111 ? true : undefined;
        case '-b':
        case '-c':
        case '-p':
        case '-S':
            return found.kind === 'special' ? undefined : false;
        default:
            return undefined;
    }
}

;// CONCATENATED MODULE: ./build/js/verify/exec/shell/shell-loops.js




/** Rounds of one loop. */
const MAX_ROUNDS = 50;
function runFor(frame, state, command) {
    const { words, open } = command.words ? expandWords(frame.shell, state, command.words) : state.args;
    const loop = createLoop(frame, command.body);
    let at = state;
    at.status = SUCCESS;
    for (const [round, word] of words.entries()) {
        if (!at || round >= MAX_ROUNDS)
            break;
        shell_state_assign(at, command.variable, word);
        at = loop.round(at);
    }
    if (at && (open || words.length > MAX_ROUNDS))
        at = perhaps(loop, at, command.variable);
    return loop.end(at);
}
function runLoop(frame, state, command) {
    const loop = createLoop(frame, [...command.condition, ...command.body]);
    const body = createLoop(frame, command.body);
    let at = state;
    for (let round = 0; round < MAX_ROUNDS && at; round += 1) {
        at = frame.shell.list(inCondition({ ...frame, left: body.left }), at, command.condition);
        if (!at)
            break;
        const { code } = at.status;
        const goesOn = code === undefined ? undefined : (code === 0) === (command.kind === 'while');
        if (goesOn === false) {
            at.status = SUCCESS;
            return body.end(at);
        }
        if (goesOn === undefined) {
            at.status = SUCCESS;
            loop.forgetChanges(at);
            return body.end(perhaps(body, at));
        }
        at = body.round(at);
    }
    // It goes on for ever: that is no failure, whatever could not be started.
    if (at)
        frame.left.push({ kind: 'exit', status: alsoOf(UNKNOWN, at.fatal) });
    return body.end(undefined);
}
/** The body runs an unknown number of times. */
function perhaps(loop, state, variable) {
    const { sure } = state;
    loop.forgetChanges(state);
    const inside = fork(state);
    if (variable !== undefined) {
        shell_state_assign(inside, variable, undefined);
        shell_state_assign(state, variable, undefined);
    }
    inside.sure = false;
    const after = loop.round(inside);
    return after ? meet(state, after, sure) : state;
}
function createLoop(frame, body) {
    const left = [];
    const breaks = [];
    return {
        left,
        round(state) {
            let next = frame.shell.list({ ...frame, left }, state, body);
            for (const one of left.splice(0)) {
                if (one.kind !== 'break' && one.kind !== 'continue')
                    frame.left.push(one);
                else if (one.levels > 1)
                    frame.left.push({ ...one, levels: one.levels - 1 });
                else if (one.kind === 'break')
                    breaks.push(one.state);
                else
                    next = next ? meet(next, one.state, false) : one.state;
            }
            return next;
        },
        forgetChanges(state) {
            const changes = changedBy(body, state.functions);
            if (changes === 'anything')
                forget(state);
            else
                for (const name of changes)
                    shell_state_assign(state, name, undefined);
            if (/"text":"(?:shift|set|cd|pushd|popd)"/.test(JSON.stringify(body))) {
                state.args = { words: [], open: true };
                state.directory = undefined;
            }
        },
        end(state) {
            frame.left.push(...left.splice(0).filter(({ kind }) => kind !== 'break' && kind !== 'continue'));
            const all = state ? [state, ...breaks] : breaks;
            const [first, ...rest] = all;
            return first && rest.reduce((a, b) => meet(a, b, false), first);
        },
    };
}
/** Commands whose words are names of variables; and those that may do anything. */
const SETS = /^(?:read|getopts|mapfile|readarray|export|declare|typeset|local|readonly|unset|let)$/;
const ANYTHING = /^(?:\.|source|eval|printf)$/;
/** Names of variables that commands set. */
function changedBy(body, functions) {
    const names = new Set();
    let anything = false;
    const simple = (words) => {
        const texts = words.map(({ parts: [first] }) => (first?.kind === 'literal' ? first.text : undefined));
        const [name] = texts;
        if (name === undefined)
            return;
        if (functions.has(name) || ANYTHING.test(name))
            anything ||= name !== 'printf' || texts[1] === '-v';
        if (!SETS.test(name))
            return;
        for (const text of texts.slice(1))
            if (text === undefined)
                anything = true;
            else
                names.add(text.replace(/\+?=.*/s, ''));
    };
    const walk = (value) => {
        if (typeof value !== 'object' || value === null)
            return;
        if (Array.isArray(value)) {
            value.forEach(walk);
            return;
        }
        const node = value;
        if (node.kind === 'for' && node.variable !== undefined)
            names.add(node.variable);
        if (node.append !== undefined && node.name !== undefined)
            names.add(node.name);
        if (node.kind === 'variable' && node.modifier?.kind === 'assign' && node.name !== undefined)
            names.add(node.name);
        if (node.kind === 'arithmetic')
            for (const [name] of (node.text ?? '').matchAll(/[A-Za-z_]\w*/g))
                names.add(name);
        if (node.kind === 'unreadable')
            anything = true;
        if (node.kind === 'simple')
            simple(node.words ?? []);
        Object.values(node).forEach(walk);
    };
    walk(body);
    return anything ? 'anything' : names;
}

;// CONCATENATED MODULE: ./build/js/verify/exec/builtins/builtin-directory.js
/** Built-ins about the working directory. */






function pwd({ frame, state }) {
    const { output } = frame.shell;
    if (output) {
        const lost = output.text === undefined || state.directory === undefined;
        output.text = lost ? undefined : `${output.text}${state.directory}\n`;
    }
    state.status = SUCCESS;
    return state;
}
function changeDirectory({ frame, state, args }) {
    const { shell } = frame;
    const [target, ...more] = args.words
        .slice(1)
        .filter((word) => word === undefined || !/^-[LPe]$|^--$/.test(word));
    const home = variableOf(state, 'HOME').value;
    const path = args.words.length === 1 && !args.open ? (home ?? undefined) : target;
    state.status = UNKNOWN;
    if (path === undefined || path === '-' || more.length > 0 || args.open) {
        state.directory = undefined;
        return settled(frame, state);
    }
    if (path === '' || (!path.startsWith('/') && state.directory === undefined)) {
        state.directory = path === '' ? state.directory : undefined;
        return settled(frame, state);
    }
    const whole = (0,image_path/* absolute */.ys)(path, state.directory ?? '/');
    const found = shell.root.resolve(path.startsWith('/') ? path : (0,image_path/* child */.jf)(state.directory ?? '/', path));
    if ((0,root_node/* isFound */.Z)(found) && found.kind === 'directory') {
        state.status = SUCCESS;
        state.directory = whole;
    }
    else if (shell.isTouched(whole))
        state.directory = whole;
    else {
        const problem = (0,root_node/* isFound */.Z)(found)
            ? { kind: 'not-a-directory', path: whole }
            : { kind: 'missing', path: whole, at: found.at };
        const start = unread(frame, state, path, `the directory that ${shell.label} changes to`, problem);
        state.status = { code: 'fails', starts: new Set([shell.machine.record(start)]) };
    }
    return settled(frame, state);
}
function losesDirectory({ frame, state }) {
    state.directory = undefined;
    state.status = UNKNOWN;
    return settled(frame, state);
}

;// CONCATENATED MODULE: ./build/js/verify/exec/builtins/builtin-source.js







function evaluate({ frame, state, args }) {
    const { machine } = frame.shell;
    const words = args.words.slice(1);
    if (args.open || words.includes(undefined) || !machine.parser) {
        forget(state);
        state.args = { words: [], open: true };
        state.status = UNKNOWN;
        return state;
    }
    const script = machine.parser.parse(words.join(' '));
    return frame.shell.list(frame, state, script.statements);
}
function source({ frame, state, args }) {
    const { shell } = frame;
    const word = args.words[1] === '--' ? args.words[2] : args.words[1];
    const file = word === undefined ? undefined : sourced(shell, state, word);
    if (file === undefined || word === undefined)
        return sourcesUnknown(state);
    if (typeof file === 'string')
        return runSourced(frame, state, file, args);
    const status = {
        code: 'fails',
        starts: new Set([
            shell.machine.record(unread(frame, state, word, `the file that ${shell.label} reads`, {
                kind: 'missing',
                path: file.path,
                at: file.path,
            })),
        ]),
    };
    if (shell.kind === 'bash' && shell.label.endsWith('bash')) {
        state.status = status;
        return settled(frame, state);
    }
    return frame.condition && shell.kind === 'bash' ? state : fails(frame, state, status);
}
function sourcesUnknown(state) {
    forget(state);
    state.status = UNKNOWN;
    return state;
}
/** Its text; undefined when that is not known; the path where nothing is. */
function sourced(shell, state, word) {
    if (!word.includes('/'))
        return undefined;
    if (!word.startsWith('/') && state.directory === undefined)
        return undefined;
    const path = word.startsWith('/') ? word : (0,image_path/* child */.jf)(state.directory ?? '/', word);
    if (shell.isTouched(path))
        return undefined;
    if (!(0,root_node/* isFound */.Z)(shell.root.resolve(path)))
        return { path };
    return shell.root.scriptText(path);
}
function runSourced(frame, state, text, args) {
    const { shell } = frame;
    if (!shell.machine.parser || frame.depth > 20)
        return sourcesUnknown(state);
    const outer = state.args;
    const own = withoutFirst(args, 2);
    if (own.words.length > 0 && shell.kind === 'bash')
        state.args = own;
    const left = [];
    const script = shell.machine.parser.parse(text);
    state.status = SUCCESS;
    const back = (one) => {
        if (own.words.length > 0 && shell.kind === 'bash')
            one.args = outer;
        return one;
    };
    const ended = shell.list({ ...frame, left, depth: frame.depth + 1 }, state, script.statements);
    return comeBack(frame, ended, left, back);
}

;// CONCATENATED MODULE: ./build/js/verify/exec/builtins/builtin-variables.js




function declare({ frame, state, args }) {
    const [name, ...words] = args.words;
    if (args.open || words.includes(undefined)) {
        forget(state);
        state.status = SUCCESS;
        return state;
    }
    const options = words.filter((word) => word?.startsWith('-'));
    const removes = options.some((word) => word?.includes('n')) && name === 'export';
    const exported = removes ? false : name === 'export' || options.some((word) => word?.includes('x'));
    for (const word of words) {
        const [, variable, append, value] = /^([A-Za-z_]\w*)(?:(\+?)=(.*))?$/s.exec(word) ?? [];
        if (variable === undefined)
            continue;
        const before = variableOf(state, variable);
        if (name === 'local' || (frame.locals && (name === 'declare' || name === 'typeset')))
            if (frame.locals && !frame.locals.has(variable))
                frame.locals.set(variable, before);
        const old = append === '+' ? before.value : '';
        const next = value === undefined ? before.value : old === undefined ? undefined : (old ?? '') + value;
        const keeps = exported || (before.exported && !removes);
        if (value !== undefined || exported || removes)
            shell_state_assign(state, variable, next, keeps);
        else if (name === 'local')
            shell_state_assign(state, variable, frame.shell.kind === 'bash' ? null : undefined, before.exported);
    }
    state.status = SUCCESS;
    return settled(frame, state);
}
function unset({ state, args }) {
    for (const word of args.words.slice(1))
        if (word === undefined)
            forget(state);
        else if (!word.startsWith('-')) {
            shell_state_assign(state, word, null, false);
            if (args.words[1] === '-f')
                state.functions.delete(word);
        }
    state.status = SUCCESS;
    return state;
}
function setOptions({ state, args }) {
    state.status = SUCCESS;
    const { words, open } = args;
    let at = 1;
    for (; at < words.length; at += 1) {
        const word = words[at];
        if (word === undefined) {
            state.errexit = false;
            state.nounset = false;
            break;
        }
        if (word === '--' || word === '-') {
            state.args = { words: words.slice(at + 1), open };
            return state;
        }
        if (!/^[-+]./.test(word))
            break;
        const on = word.startsWith('-');
        if (word.slice(1).includes('e'))
            state.errexit = on;
        if (word.slice(1).includes('u'))
            state.nounset = on;
        if (/o$/.test(word)) {
            at += 1;
            if (words[at] === 'errexit')
                state.errexit = on;
            if (words[at] === 'nounset')
                state.nounset = on;
            if (words[at] === 'pipefail')
                state.pipefail = on;
        }
    }
    if (at < words.length || open)
        state.args = { words: words.slice(at), open };
    return state;
}
function shift({ frame, state, args }) {
    const count = args.words.length < 2 ? '1' : args.words[1];
    state.status = SUCCESS;
    if (count === undefined || !/^\d+$/.test(count))
        state.args = { words: [], open: true };
    else if (Number(count) <= state.args.words.length)
        state.args = withoutFirst(state.args, Number(count));
    else if (state.args.open)
        state.args = { words: [], open: true };
    // dash and busybox end here, bash goes on.
    else if (frame.shell.kind !== 'bash')
        return fails(frame, state);
    else
        state.status = exits(1);
    return settled(frame, state);
}
function read({ state, args, frame }) {
    for (const word of args.words.slice(1))
        if (word === undefined)
            forget(state);
        else if (/^[A-Za-z_]\w*$/.test(word))
            shell_state_assign(state, word, undefined);
    for (const name of ['REPLY', 'MAPFILE', 'OPTARG', 'OPTIND'])
        shell_state_assign(state, name, undefined);
    state.status = UNKNOWN;
    return settled(frame, state);
}

;// CONCATENATED MODULE: ./build/js/verify/exec/builtins/builtins.js
/** Commands that a shell has itself (POSIX XCU 2.14 and 1.7; bash(1) "SHELL BUILTIN COMMANDS"). */











/** A built-in that only has a status. */
function simple(status) {
    return {
        run({ frame, state, args }) {
            state.status = status(frame.shell, state, args);
            return settled(frame, state);
        },
    };
}
const nothing = simple(() => SUCCESS);
const unknown = simple(() => UNKNOWN);
const PLAIN_SHELLS = ['dash', 'busybox'];
const BUILTINS = new Map([
    [':', { ...nothing, special: true }],
    ['true', nothing],
    ['false', simple(() => exits(1))],
    ...[
        'trap',
        'umask',
        'hash',
        'alias',
        'unalias',
        'jobs',
        'shopt',
        'enable',
        'times',
        'history',
        'complete',
        'setopt',
    ].map((name) => [name, nothing]),
    ...['ulimit', 'kill', 'fg', 'bg', 'let', 'disown'].map((name) => [name, unknown]),
    ['echo', { run: print }],
    ['printf', { run: print }],
    ['pwd', { run: pwd }],
    ['test', simple((shell, state, args) => testCommand(shell, state, withoutFirst(args, 1)))],
    [
        '[',
        simple((shell, state, { words, open }) => testCommand(shell, state, { words: words.slice(1, -1), open })),
    ],
    ['cd', { run: changeDirectory }],
    ['pushd', { notIn: PLAIN_SHELLS, run: changeDirectory }],
    ['popd', { notIn: PLAIN_SHELLS, run: (call) => losesDirectory(call) }],
    ...['export', 'readonly'].map((name) => [name, { special: true, run: declare }]),
    ...['declare', 'typeset', 'local'].map((name) => [name, { run: declare }]),
    ['unset', { special: true, run: unset }],
    ['set', { special: true, run: setOptions }],
    ['shift', { special: true, run: shift }],
    ['read', { run: read }],
    ['getopts', { run: read }],
    ['mapfile', { notIn: PLAIN_SHELLS, run: read }],
    ['readarray', { notIn: PLAIN_SHELLS, run: read }],
    [
        'exit',
        {
            special: true,
            run: ({ frame, state, args }) => leave(frame, { kind: 'exit', status: exitStatus(state, codeOf(frame.shell, state, args)) }),
        },
    ],
    [
        'return',
        {
            special: true,
            run: ({ frame, state, args }) => {
                // There is nothing to return from: bash goes on, the others end.
                if (frame.depth === 0 && frame.shell.kind === 'bash') {
                    state.status = FAILURE;
                    return settled(frame, state);
                }
                return leave(frame, { kind: 'return', status: codeOf(frame.shell, state, args), state });
            },
        },
    ],
    ...['break', 'continue'].map((kind) => [
        kind,
        {
            special: true,
            run: ({ frame, state, args }) => leave(frame, { kind, levels: Number(args.words[1] ?? 1) || 1, state }),
        },
    ]),
    ['exec', { special: true, run: replace }],
    ['eval', { special: true, run: evaluate }],
    ['.', { special: true, run: source }],
    ['source', { notIn: ['dash'], run: source }],
    ['command', { run: command }],
    ['builtin', { notIn: PLAIN_SHELLS, run: (call) => another(call, withoutFirst(call.args, 1)) }],
    ['time', { notIn: PLAIN_SHELLS, run: (call) => another(call, timed(withoutFirst(call.args, 1))) }],
    ['type', simple((shell, state, args) => exists(shell, state, args.words[1], state))],
    ['wait', { run: wait }],
]);
function leave(frame, left) {
    frame.left.push(left);
    return undefined;
}
function codeOf({ machine }, state, { words, open }) {
    if (words.length < 2)
        return open ? UNKNOWN : state.status;
    const [, code] = words;
    const status = jobOf(code);
    if (status !== undefined)
        return machine.jobs[status] ?? UNKNOWN;
    return code !== undefined && /^\d+$/.test(code)
        ? exits(Number(code))
        : code === undefined
            ? UNKNOWN
            : exits(2);
}
function print({ frame, state, args }) {
    const { output } = frame.shell;
    state.status = SUCCESS;
    if (output) {
        const text = printed(args);
        output.text = text === undefined || output.text === undefined ? undefined : output.text + text;
    }
    return state;
}
function printed({ words, open }) {
    if (open || words.includes(undefined))
        return undefined;
    const [name, ...rest] = words;
    if (name === 'echo') {
        const bare = rest[0] === '-n';
        const text = (bare ? rest.slice(1) : rest).join(' ');
        return text.includes('\\') || /^-[eE]/.test(rest[0] ?? '') ? undefined : text + (bare ? '' : '\n');
    }
    const [format, ...values] = rest;
    if (format === '%s' && values.length === 1)
        return values[0];
    if (format === '%s\\n' && values.length === 1)
        return `${values[0]}\n`;
    return format !== undefined && values.length === 0 && !/[\\%]/.test(format) ? format : undefined;
}
/** `exec`: without a command only redirections; else the shell is no more, also where it fails (POSIX). */
function replace({ frame, state, args, assignments }) {
    const { shell } = frame;
    let rest = withoutFirst(args, 1);
    for (;;) {
        const [word] = rest.words;
        if (word === '--')
            rest = withoutFirst(rest, 1);
        else if (shell.kind === 'dash')
            break;
        else if (word === '-a')
            rest = withoutFirst(rest, 2);
        else if (word === '-c' || word === '-l' || word === '-cl')
            rest = withoutFirst(rest, 1);
        else
            break;
    }
    if (rest.words.length === 0 && !rest.open) {
        state.status = SUCCESS;
        return state;
    }
    const status = shell.machine.run({
        argv: rest,
        environment: withVariables(shell_state_environmentOf(state), assignments),
        workingDirectory: state.directory,
        user: shell.user,
        search: 'shell',
        role: `the command that ${shell.label} runs`,
        sure: state.sure && shell.output === undefined,
        scripts: [],
        input: shell.input,
        depth: shell.depth + 1,
    });
    if (shell.output)
        shell.output.text = undefined;
    return leave(frame, { kind: 'exit', status: exitStatus(state, status) });
}
function command(call) {
    const { frame, state } = call;
    const args = withoutFirst(call.args, 1);
    const [option, word] = args.words;
    if (option === '-v' || option === '-V') {
        state.status = exists(frame.shell, state, word, state);
        return settled(frame, state);
    }
    return another(call, option === '--' || option === '-p' ? withoutFirst(args, 1) : args);
}
/** `command name …`, `time name …`. */
function another({ frame, state, assignments, runNamed }, args) {
    const [word] = args.words;
    if (word === undefined) {
        state.status = args.words.length === 0 && !args.open ? SUCCESS : UNKNOWN;
        return settled(frame, state);
    }
    const hidden = state.functions.get(word);
    state.functions.delete(word);
    const after = runNamed(frame, state, word, args, assignments);
    if (hidden !== undefined)
        after?.functions.set(word, hidden);
    return after;
}
function timed(args) {
    return args.words[0] === '-p' ? withoutFirst(args, 1) : args;
}
/** `command -v name`: whether there is such a command, and where. */
function exists(shell, state, word, { directory }) {
    const { output } = shell;
    const answer = (path) => {
        if (output)
            output.text = output.text === undefined || path === undefined ? undefined : `${output.text}${path}\n`;
        return SUCCESS;
    };
    if (word === undefined) {
        if (output)
            output.text = undefined;
        return UNKNOWN;
    }
    if (state.functions.has(word) || BUILTINS.has(word))
        return answer(word);
    const searchPath = searchPathOf(shell_state_environmentOf(state));
    const known = word.includes('/')
        ? word.startsWith('/') || directory !== undefined
        : searchPath !== undefined;
    if (!known) {
        if (output)
            output.text = undefined;
        return UNKNOWN;
    }
    const { problem, scripts, program } = executeWord({ root: shell.root, searchPath: searchPath ?? [], workingDirectory: directory ?? '/', search: 'shell' }, word);
    const path = scripts[0]?.path ?? program?.path;
    if (path !== undefined)
        return answer(path);
    const places = word.includes('/') ? [word] : (searchPath ?? []).map((one) => (0,image_path/* child */.jf)(one, word));
    if (problem?.kind === 'not-a-program' || places.some((one) => shell.isTouched(one))) {
        if (output)
            output.text = undefined;
        return UNKNOWN;
    }
    return exits(1);
}
/** `wait` alone is always content; with a process its status is that of the process. */
function wait({ frame, state, args }) {
    const job = jobOf(args.words.at(-1));
    const one = job === undefined ? undefined : frame.shell.machine.jobs[job];
    state.status = args.words.length === 1 && !args.open ? SUCCESS : (one ?? UNKNOWN);
    return settled(frame, state);
}

;// CONCATENATED MODULE: ./build/js/verify/exec/shell/known-output.js
/** What small programs print, where the image alone decides it: `$(uname -m)`, `$(dirname "$0")`. */


/** `uname -m` where one kernel only runs the platform: 32-bit platforms run on 64-bit kernels, too, which say their name. */
const UNAME = {
    amd64: 'x86_64',
    arm64: 'aarch64',
    ppc64le: 'ppc64le',
    riscv64: 'riscv64',
    s390x: 's390x',
    loong64: 'loongarch64',
};
/** Standard output, or undefined. */
function knownOutput(shell, state, name, args) {
    const { words, open } = args;
    if (open || words.includes(undefined))
        return undefined;
    const texts = words;
    switch ((0,image_path/* basename */.P8)(name)) {
        case 'uname':
            return uname(shell, texts);
        case 'arch':
            return uname(shell, ['-m']);
        case 'id':
            return id(shell, texts);
        case 'whoami':
            return shell.user?.uid === 0 ? 'root\n' : undefined;
        case 'dirname':
            return texts.length === 1 ? `${textDirname(texts[0] ?? '')}\n` : undefined;
        case 'basename':
            return texts.length === 1 && !texts[0]?.startsWith('-')
                ? `${textBasename(texts[0] ?? '')}\n`
                : undefined;
        case 'readlink':
        case 'realpath':
            return realPath(shell, state, (0,image_path/* basename */.P8)(name), texts);
        default:
            return undefined;
    }
}
function uname({ machine }, words) {
    const [option = '-s'] = words;
    if (option === '-s' && words.length <= 1)
        return 'Linux\n';
    return option === '-m' && words.length <= 1 ? line(UNAME[machine.platform.architecture]) : undefined;
}
function line(text) {
    return text === undefined ? undefined : `${text}\n`;
}
function id({ user }, words) {
    if (!user)
        return undefined;
    const option = words.join(' ');
    if (option === '-u')
        return `${user.uid}\n`;
    if (option === '-g')
        return user.gids[0] === undefined ? undefined : `${user.gids[0]}\n`;
    return (option === '-un' || option === '-nu' || option === '-u -n') && user.uid === 0
        ? 'root\n'
        : undefined;
}
function textDirname(path) {
    const trimmed = path.replace(/(?!^)\/+$/, '');
    const slash = trimmed.lastIndexOf('/');
    return slash < 0 ? '.' : slash === 0 ? '/' : trimmed.slice(0, slash).replace(/(?!^)\/+$/, '');
}
function textBasename(path) {
    const trimmed = path.replace(/(?!^)\/+$/, '');
    return trimmed === '/' ? '/' : (0,image_path/* basename */.P8)(trimmed);
}
function realPath({ root, isTouched }, state, name, words) {
    const follows = name === 'realpath' || /^-(?:f|e|m|-canonicalize)$/.test(words[0] ?? '');
    const [path] = words.filter((word) => !word.startsWith('-'));
    if (!follows || path === undefined || words.length > 2 || state.directory === undefined)
        return undefined;
    const whole = (0,image_path/* absolute */.ys)(path, state.directory);
    const found = root.resolve(path.startsWith('/') ? path : `${state.directory}/${path}`);
    return (0,root_node/* isFound */.Z)(found) && !isTouched(whole) ? `${found.path}\n` : undefined;
}

;// CONCATENATED MODULE: ./build/js/verify/exec/shell/simple-command.js








/** Functions that call each other. */
const MAX_CALLS = 20;
function runSimple(frame, state, command) {
    const { shell } = frame;
    if (isRefused(shell, state, [...command.words, ...command.assignments.map(({ value }) => value)]))
        return fails(frame, state);
    state.substitution = undefined;
    const args = expandWords(shell, state, command.words);
    const assignments = command.assignments.map(({ name, append, value }) => {
        const text = expandText(shell, state, value);
        const before = append ? variableOf(state, name).value : '';
        return [name, text === undefined || before === undefined ? undefined : (before ?? '') + text];
    });
    const [word] = args.words;
    const barred = failedRedirect(frame, state, command.redirects);
    if (barred) {
        if (word === 'exec')
            return fails(frame, state, barred);
        state.status = barred;
        return settled(frame, state);
    }
    touchTargets(shell, state, command.redirects);
    if (args.words.length === 0) {
        if (args.open) {
            shell.machine.touch(undefined);
            state.status = UNKNOWN;
            return state;
        }
        for (const [name, value] of assignments)
            shell_state_assign(state, name, value);
        // Of a command that is nothing but assignments, the last substitution is the status.
        state.status = state.substitution ?? SUCCESS;
        return settled(frame, state);
    }
    if (word === undefined) {
        state.status = UNKNOWN;
        return settled(frame, state);
    }
    const inner = withInput(quietly(frame, state, command.redirects), state, command.redirects);
    return runNamed(inner, state, word, args, assignments);
}
/** A here-document is the command's standard input. */
function withInput(frame, state, redirects) {
    const last = redirects.findLast((one) => (one.descriptor ?? 0) === 0 && (one.kind === 'here' || one.operator.startsWith('<')));
    if (!last)
        return frame;
    const text = last.kind === 'here' ? expandText(frame.shell, state, last.body) : undefined;
    return { ...frame, shell: { ...frame.shell, input: text === undefined ? 'unknown' : { text } } };
}
/** `cmd >file` prints nothing that is captured, and `cmd 2>/dev/null` no errors. */
function quietly(frame, state, redirects) {
    let { output, quiet } = frame.shell;
    for (const one of redirects) {
        if (one.kind !== 'file' || !writes(one))
            continue;
        const errors = one.descriptor === 2 || one.operator.startsWith('&>');
        if (output && (one.descriptor ?? 1) === 1)
            output = { text: '' };
        const target = errors || one.descriptor === undefined ? expandText(frame.shell, state, one.target) : undefined;
        const all = one.descriptor === undefined &&
            redirects.some((other) => other.kind === 'file' && other.descriptor === 2);
        if (target === '/dev/null' && (errors || all))
            quiet = true;
    }
    return { ...frame, shell: { ...frame.shell, output, quiet } };
}
function runNamed(frame, state, word, args, assignments) {
    const { shell } = frame;
    const body = state.functions.get(word);
    const builtin = BUILTINS.get(word);
    // POSIX takes special built-ins first; bash does so only where it is to be like sh.
    if (body !== undefined && (word !== 'exec' || shell.kind === 'bash'))
        return callFunction(frame, state, body, args, assignments);
    if (builtin && !builtin.notIn?.includes(shell.kind)) {
        // Assignments before a special built-in stay; before others they do not matter.
        if (builtin.special)
            for (const [name, value] of assignments)
                shell_state_assign(state, name, value);
        return builtin.run({ frame, state, args, assignments, runNamed });
    }
    state.status = runProgram(frame, state, args, assignments);
    return settled(frame, state);
}
function runProgram(frame, state, args, assignments) {
    const { shell } = frame;
    const status = shell.machine.run({
        argv: args,
        environment: withVariables(shell_state_environmentOf(state), assignments),
        workingDirectory: state.directory,
        user: shell.user,
        search: 'shell',
        role: `the command that ${shell.label} runs`,
        // A failure that is provided for is nothing to speak of.
        sure: state.sure && !frame.condition && !shell.quiet && shell.output === undefined,
        scripts: [],
        input: shell.input,
        depth: shell.depth + 1,
    });
    const { output } = shell;
    if (output && output.text !== undefined) {
        const printed = knownOutput(shell, state, args.words[0] ?? '', withoutFirst(args, 1));
        output.text = printed === undefined ? undefined : output.text + printed;
    }
    return status;
}
function callFunction(frame, state, body, args, assignments) {
    if (body === 'unknown' || frame.depth > MAX_CALLS) {
        unforeseen(frame, state);
        return state;
    }
    for (const [name, value] of assignments)
        shell_state_assign(state, name, value);
    const outer = state.args;
    const left = [];
    const locals = new Map();
    const inner = { ...frame, left, locals, depth: frame.depth + 1 };
    state.args = withoutFirst(args, 1);
    const back = (one) => {
        one.args = outer;
        for (const [name, variable] of locals)
            one.variables.set(name, variable);
        return one;
    };
    const ended = frame.shell.list(inner, state, [{ command: body, background: false }]);
    return comeBack(frame, ended, left, back);
}

;// CONCATENATED MODULE: ./build/js/verify/exec/shell/shell-run.js









function runStatements(frame, state, statements) {
    let at = state;
    for (const { command, background } of statements) {
        if (!frame.shell.machine.step()) {
            unforeseen(frame, at);
            return undefined;
        }
        if (background) {
            at.job = frame.shell.remember(inSubshell(frame, at, command));
            at.status = SUCCESS;
        }
        else
            at = runCommand(frame, at, command);
        if (!at)
            return undefined;
    }
    return at;
}
/** In a process of its own: what it changes is lost, but how it ends is known. */
function inSubshell(frame, state, command) {
    const child = fork(state);
    child.fatal = new Set();
    const inner = { ...frame, left: [], locals: undefined };
    return endOf(inner.left, runCommand(inner, child, command));
}
function runCommand(frame, state, command) {
    switch (command.kind) {
        case 'simple':
            return runSimple(frame, state, command);
        case 'and':
        case 'or':
            return runAndOr(frame, state, command.kind, command.left, command.right);
        case 'pipeline':
            return runPipeline(frame, state, command);
        case 'if':
            touchTargets(frame.shell, state, command.redirects);
            return runIf(frame, state, command, 0);
        case 'case':
            touchTargets(frame.shell, state, command.redirects);
            return runCase(frame, state, command);
        case 'for':
            touchTargets(frame.shell, state, command.redirects);
            return runFor(frame, state, command);
        case 'while':
        case 'until':
            touchTargets(frame.shell, state, command.redirects);
            return runLoop(frame, state, command);
        case 'group':
            touchTargets(frame.shell, state, command.redirects);
            return runStatements(frame, state, command.body);
        case 'subshell':
            touchTargets(frame.shell, state, command.redirects);
            state.status = inSubshell(frame, state, { ...command, kind: 'group' });
            return settled(frame, state);
        case 'function':
            state.functions.set(command.name, command.body);
            state.status = SUCCESS;
            return state;
        case 'test':
            // To dash `[[` is the name of a program.
            if (frame.shell.kind === 'dash')
                return runNamed(frame, state, '[[', { words: ['[['], open: true }, []);
            state.status = doubleBracket(frame.shell, state, command.words);
            return settled(frame, state);
        case 'arithmetic':
            state.status = UNKNOWN;
            return settled(frame, state);
        case 'unreadable':
            if (state.sure && !frame.condition && !frame.shell.output)
                unreadText(frame.shell);
            unforeseen(frame, state);
            return state;
    }
}
/** A mistake in its syntax, or something that our grammar does not know. */
function unreadText({ machine, label }) {
    machine.doubt({
        ...(label.startsWith('/') ? { path: label } : {}),
        found: 'shell text that could not be read',
        message: `some of the shell text that ${label} runs could not be read, so nobody knows what it starts there`,
        remedy: 'Try it with `sh -n` and shellcheck. Where both are content, it is the reader of shell text that fails.',
    });
}
function waysAfter(state) {
    const { status } = state;
    if (status.code === 0)
        return { good: state };
    if (hasFailed(status))
        return { bad: state };
    const good = fork(state);
    // Here all of them did start.
    good.fatal = union(good.fatal, status.starts);
    good.status = { code: 0, starts: status.starts };
    good.sure = false;
    state.status = { code: 'fails', starts: status.starts };
    state.sure = false;
    return { good, bad: state };
}
/** Both ways meet again, if both lead on. */
function joined(a, b, sure) {
    return a && b ? meet(a, b, sure) : (a ?? b);
}
function runAndOr(frame, state, kind, left, right) {
    const { sure } = state;
    const after = runCommand(inCondition(frame), state, left);
    if (!after)
        return undefined;
    const { good, bad } = waysAfter(after);
    const goesOn = kind === 'and' ? good : bad;
    const stays = kind === 'and' ? bad : good;
    if (!goesOn)
        return stays;
    const { blame } = goesOn;
    if (!stays)
        goesOn.blame = union(blame, goesOn.status.starts);
    const ended = runCommand(frame, goesOn, right);
    if (ended) {
        if (hasFailed(ended.status) && !stays)
            ended.status = alsoOf(ended.status, ended.blame);
        ended.blame = blame;
    }
    return stays ? joined(ended, stays, sure) : ended;
}
function runPipeline(frame, state, { commands, negated }) {
    const [first] = commands;
    let at = state;
    if (commands.length === 1 && first)
        at = runCommand(negated ? inCondition(frame) : frame, state, first);
    else {
        const last = commands.length - 1;
        const silent = frame.shell.output
            ? { ...frame, shell: { ...frame.shell, output: { text: undefined } } }
            : frame;
        const piped = { ...silent, shell: { ...silent.shell, input: 'unknown' } };
        const statuses = commands.map((command, index) => {
            const inner = index === 0 ? silent : piped;
            return inSubshell(index < last && !state.pipefail ? inCondition(inner) : inner, state, command);
        });
        if (frame.shell.output)
            frame.shell.output.text = undefined;
        const status = statuses[last] ?? UNKNOWN;
        const failed = statuses.some(hasFailed);
        const all = statuses.reduce((starts, one) => union(starts, one.starts), new Set());
        state.status = state.pipefail
            ? { code: failed ? 'fails' : statuses.every(({ code }) => code === 0) ? 0 : undefined, starts: all }
            : status;
    }
    if (!at)
        return undefined;
    if (negated)
        at.status = inverted(at.status);
    return negated || commands.length === 1 ? at : settled(frame, at);
}
function runIf(frame, state, command, index) {
    const branch = command.branches[index];
    if (!branch) {
        state.status = SUCCESS;
        return command.otherwise ? runStatements(frame, state, command.otherwise) : state;
    }
    const { sure, blame } = state;
    const after = runStatements(inCondition(frame), state, branch.condition);
    if (!after)
        return undefined;
    const { good, bad } = waysAfter(after);
    if (bad && !good)
        bad.blame = union(blame, bad.status.starts);
    const yes = good && runStatements(frame, good, branch.body);
    const no = bad && runIf(frame, bad, command, index + 1);
    if (yes)
        yes.blame = blame;
    if (no)
        no.blame = blame;
    return joined(yes, no, sure && Boolean(good ? yes : true) && Boolean(bad ? no : true));
}
function runCase(frame, state, { subject, items }) {
    const text = expandText(frame.shell, state, subject);
    const { sure } = state;
    let result;
    let complete = true;
    let waiting = state;
    for (const { patterns, body, end } of items) {
        if (!waiting)
            break;
        const found = matchesAny(frame, waiting, patterns, text);
        if (found === false)
            continue;
        const here = found ? waiting : fork(waiting);
        if (found)
            waiting = undefined;
        else
            here.sure = false;
        here.status = SUCCESS;
        // `;&` and `;;&` go on with bodies that follow.
        if (end !== ';;')
            unforeseen(frame, here);
        const after = runStatements(frame, here, body);
        if (!after)
            complete = false;
        result = joined(result, after, sure && complete);
    }
    if (!waiting)
        return result;
    waiting.status = SUCCESS;
    return joined(result, waiting, sure && complete);
}
function matchesAny(frame, state, patterns, text) {
    let found = false;
    for (const word of patterns) {
        const pattern = expandPattern(frame.shell, state, word);
        // A lone star takes everything, known or not.
        if (pattern?.length === 1 && pattern[0]?.text === '*' && !pattern[0].literal)
            return true;
        const one = pattern && text !== undefined ? matches(pattern, text) : undefined;
        if (one)
            return true;
        if (one === undefined)
            found = undefined;
    }
    return found;
}

;// CONCATENATED MODULE: ./build/js/verify/exec/shell/run-shell.js
/** A shell is started: its text, or its script, is gone through. */











/** @param real the shell's own name, links resolved: `dash` for `sh`. */
function runShell(machine, process, real) {
    const given = readShellArguments(process.argv);
    const { task } = given;
    if (given.checksOnly)
        return UNKNOWN;
    if (task.kind === 'input') {
        const { input } = process;
        if (typeof input === 'object')
            return interpret(machine, process, given, real, input.text, process.argv.words[0], NO_ARGS);
        return input === 'empty' ? SUCCESS : UNKNOWN;
    }
    if (task.kind === 'unknown')
        return lost(machine);
    if (task.kind === 'text')
        return task.text === undefined
            ? lost(machine)
            : interpret(machine, process, given, real, task.text, process.argv.words[0] ?? real, task.rest);
    if (task.path === undefined)
        return lost(machine);
    const script = openScript(machine, process, task.path, real);
    if (script.kind === 'unread' && process.sure)
        machine.doubt({
            path: script.path,
            found: 'a file that is not known as a shell script',
            message: `${script.path}, which ${process.argv.words[0]} is given, was not read, so nobody knows what it starts`,
            remedy: 'Begin it with #!/bin/sh, or end its name in .sh; it may have 64 KiB.',
        });
    if (script.kind === 'lost' || script.kind === 'unread')
        return lost(machine);
    if (script.kind === 'text')
        return interpret(machine, process, given, real, script.text, task.path, task.rest);
    const start = machine.record({
        word: task.path,
        role: `the script that ${process.argv.words[0]} is given`,
        execution: { scripts: [], problem: script.problem },
        search: 'runtime',
        weight: process.sure ? 'runs' : 'may',
        readBy: process.argv.words[0] ?? real,
        surroundings: { workingDirectory: process.workingDirectory ?? '/', unknown: true },
    });
    return { code: 'fails', starts: new Set([start]) };
}
function lost(machine) {
    machine.touch(undefined);
    return UNKNOWN;
}
function openScript(machine, process, word, real) {
    const { workingDirectory, user } = process;
    if (!word.startsWith('/') && workingDirectory === undefined)
        return { kind: 'lost' };
    const path = word.startsWith('/') ? word : (0,image_path/* child */.jf)(workingDirectory ?? '/', word);
    if (machine.isTouched(path))
        return { kind: 'lost' };
    const found = machine.root.resolve(path);
    // bash looks for it on PATH, too.
    if (!(0,root_node/* isFound */.Z)(found))
        return real.includes('bash') && !word.includes('/')
            ? { kind: 'lost' }
            : { kind: 'problem', problem: { kind: 'missing', path, at: found.at } };
    if (found.kind === 'directory')
        return { kind: 'problem', problem: { kind: 'directory', path } };
    if (found.kind === 'special')
        return { kind: 'lost' };
    const { entry } = found;
    if (entry?.kind === 'elf')
        return { kind: 'problem', problem: { kind: 'not-a-script', path, reason: 'it is an ELF program' } };
    if (entry && user && user.uid !== 0 && !mayRead(entry, user))
        return { kind: 'problem', problem: { kind: 'no-permission', path, at: found.path, mode: entry.mode } };
    const text = machine.root.scriptText(path);
    return text === undefined ? { kind: 'unread', path } : { kind: 'text', text };
}
function interpret(machine, process, given, real, text, zero, args) {
    if (!machine.parser)
        return lost(machine);
    const kind = kindOf(real, process.argv.words[0] ?? '');
    const isBash = kind === 'bash';
    const shell = createShell(machine, process, zero ?? real, kind);
    const named = given.task.kind === 'text' && args.words.length > 0;
    const state = {
        variables: variablesOf(process, isBash, zero),
        open: process.environment.open,
        functions: new Map(),
        zero: named ? args.words[0] : zero,
        args: named ? { words: args.words.slice(1), open: args.open } : args,
        directory: process.workingDirectory,
        errexit: given.errexit,
        nounset: given.nounset,
        pipefail: given.pipefail,
        status: SUCCESS,
        substitution: undefined,
        fatal: new Set(),
        blame: new Set(),
        job: null,
        sure: process.sure,
    };
    const frame = { shell, condition: false, left: [], locals: undefined, depth: 0 };
    const ready = readLogin(frame, state, given, isBash, lookUp(process.environment, 'BASH_ENV'));
    const ended = ready && runStatements(frame, ready, machine.parser.parse(text).statements);
    return endOf(frame.left, ended);
}
function kindOf(real, called) {
    if (/^busybox/.test(real))
        return 'busybox';
    if (/bash/.test(real))
        return 'bash';
    if (/^dash/.test(real))
        return 'dash';
    return /bash/.test(called) ? 'bash' : 'other';
}
/** Variables that shells set themselves, and whose values are not known. */
const OWN = ['PPID', 'OPTIND', 'OLDPWD', 'LINENO', 'PS4'];
const BASH_OWN = [
    ...[
        'BASH',
        'BASHPID',
        'BASH_VERSION',
        'BASH_VERSINFO',
        'BASH_COMMAND',
        'BASH_SUBSHELL',
        'BASHOPTS',
        'RANDOM',
    ],
    ...['SECONDS', 'EPOCHSECONDS', 'EPOCHREALTIME', 'HOSTTYPE', 'MACHTYPE', 'OSTYPE', 'SHLVL', 'SHELLOPTS'],
    ...['FUNCNAME', 'GROUPS', 'DIRSTACK', 'PIPESTATUS', 'SHELL', 'TERM', '_'],
];
function variablesOf({ environment, user }, isBash, zero) {
    const variables = new Map();
    for (const name of isBash ? [...OWN, ...BASH_OWN] : OWN)
        variables.set(name, { value: undefined, exported: false });
    if (isBash) {
        const uid = { value: user && String(user.uid), exported: false };
        variables.set('UID', uid);
        variables.set('EUID', uid);
        variables.set('BASH_SOURCE', { value: zero, exported: false });
    }
    // A shell that is given no PATH has one of its own.
    variables.set('PATH', { value: DEFAULT_PATH, exported: false });
    for (const [name, value] of environment.variables)
        if (name !== 'PATH' || value !== null)
            variables.set(name, { value, exported: value !== null });
    return variables;
}
function createShell(machine, process, label, kind) {
    const shell = {
        machine,
        root: machine.root,
        isTouched: machine.isTouched,
        remember: (status) => jobToken(machine.jobs.push(status) - 1),
        label,
        kind,
        user: process.user,
        depth: process.depth,
        input: process.input,
        quiet: false,
        output: undefined,
        capture: (state, body) => capture(shell, state, body),
        list: runStatements,
    };
    return shell;
}
/** `$(…)`: in a process of its own, whose output is what is wanted. */
function capture(shell, state, body) {
    const output = { text: '' };
    const child = fork(state);
    child.sure = true;
    child.fatal = new Set();
    const inner = { ...shell, output, capture: (at, more) => capture(inner, at, more) };
    const frame = { shell: inner, condition: false, left: [], locals: undefined, depth: 0 };
    const ended = runStatements(frame, child, body);
    state.substitution = endOf(frame.left, ended);
    // Where it was not certain what runs, it is not certain what was printed.
    if (ended?.sure === false || frame.left.length > (ended ? 0 : 1))
        return undefined;
    return output.text?.replace(/\n+$/, '');
}

;// CONCATENATED MODULE: ./build/js/verify/exec/model/started.js

const UNKNOWN_START = { kind: 'unknown' };
function started_command(rest, before, how) {
    if (rest.words.length <= before)
        return rest.open ? UNKNOWN_START : undefined;
    return { kind: 'command', argv: withoutFirst(rest, before), ...how };
}

;// CONCATENATED MODULE: ./build/js/verify/exec/split-string.js
/** `env -S`: one text becomes several words (GNU coreutils, "-S/--split-string"). */

const ESCAPES = {
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
    v: '\v',
    '#': '#',
    $: '$',
    '"': '"',
    "'": "'",
    '\\': '\\',
};
/** Undefined for text that GNU env refuses, or a variable that is not known. */
function splitString(text, environment) {
    const words = [];
    let word;
    let quote = '';
    const add = (piece) => {
        word = (word ?? '') + piece;
    };
    const end = () => {
        if (word !== undefined)
            words.push(word);
        word = undefined;
    };
    for (let at = 0; at < text.length; at += 1) {
        const char = text[at] ?? '';
        if (char === quote)
            quote = '';
        else if (quote === '' && (char === '"' || char === "'")) {
            quote = char;
            add('');
        }
        else if (char === '\\') {
            at += 1;
            const next = text[at] ?? '';
            if (quote === "'")
                add(next === '\\' || next === "'" ? next : `\\${next}`);
            else if (next === 'c' && quote === '')
                break;
            else if (next === '_')
                quote === '' ? end() : add(' ');
            else if (ESCAPES[next] === undefined)
                return undefined;
            else
                add(ESCAPES[next]);
        }
        else if (char === '$' && quote !== "'") {
            const [whole, name = ''] = /^\$\{([A-Za-z_][A-Za-z0-9_]*)\}/.exec(text.slice(at)) ?? [];
            if (whole === undefined)
                return undefined;
            const value = lookUp(environment, name);
            if (value === undefined)
                return undefined;
            if (value !== null)
                add(value);
            at += whole.length - 1;
        }
        else if (quote === '' && /[ \t\n\v\f\r]/.test(char))
            end();
        else if (quote === '' && char === '#' && word === undefined)
            break;
        else
            add(char);
    }
    end();
    return quote === '' ? words : undefined;
}

;// CONCATENATED MODULE: ./build/js/verify/exec/starters-env.js




const NO_OPTION = 'Write the command without this option, or install GNU coreutils.';
/** BusyBox' env knows -i, -u and -0; -S since 1.36. */
function env(args, starter, depth) {
    const { busybox } = starter;
    const options = readOptions(args, {
        flags: 'i0v',
        valued: 'uCSa',
        long: ['unset', 'chdir', 'split-string', 'argv0'],
    });
    if (!options || depth > 4)
        return args.words.length === 0 && !args.open ? undefined : UNKNOWN_START;
    if (busybox !== undefined && has(options, 'C', 'chdir', 'a', 'v'))
        return {
            kind: 'fails',
            reason: `BusyBox’ env (version ${busybox}) has no such option`,
            remedy: NO_OPTION,
        };
    if (has(options, 'S', 'split-string'))
        return envSplit(options, starter, depth);
    const changes = [];
    for (const [name, value] of options.given)
        if (name === 'u' || name === 'unset') {
            if (value === undefined)
                return UNKNOWN_START;
            changes.push([value, null]);
        }
    let { rest } = options;
    let empty = has(options, 'i', 'ignore-environment');
    if (rest.words[0] === '-') {
        empty = true;
        rest = withoutFirst(rest, 1);
    }
    for (;;) {
        const [word] = rest.words;
        if (word === undefined)
            return rest.words.length > 0 || rest.open ? UNKNOWN_START : undefined;
        const equals = word.indexOf('=');
        if (equals < 1)
            break;
        changes.push([word.slice(0, equals), word.slice(equals + 1)]);
        rest = withoutFirst(rest, 1);
    }
    return started_command(rest, 0, {
        search: 'libc',
        decides: true,
        changes,
        ...(empty ? { environment: 'empty' } : {}),
        ...(has(options, 'C', 'chdir') ? { directory: { path: optionValue(options, 'C', 'chdir') } } : {}),
    });
}
/** The text's words stand in the option's place, and are read as if they had been there. */
function envSplit(options, starter, depth) {
    const [major = 0, minor = 0] = (starter.busybox ?? '99.0').split('.').map(Number);
    if (major < 1 || (major === 1 && minor < 36))
        return {
            kind: 'fails',
            reason: `BusyBox’ env knows -S since version 1.36, and this is ${starter.busybox}`,
            remedy: NO_OPTION,
        };
    const at = options.given.findIndex(([name]) => name === 'S' || name === 'split-string');
    const text = options.given[at]?.[1];
    const words = text === undefined ? undefined : splitString(text, starter.environment);
    if (!words)
        return UNKNOWN_START;
    const before = options.given.slice(0, at).flatMap(([name, value]) => {
        const dashed = name.length === 1 ? `-${name}` : `--${name}`;
        return name === 'i' || name === '0' || name === 'v' || value === '' ? [dashed] : [dashed, value];
    });
    return env(joinArgs(argsOf([...before, ...words]), options.rest), starter, depth + 1);
}

;// CONCATENATED MODULE: ./build/js/verify/exec/starters-users.js



function asUser(args, search) {
    if (args.words.length === 0)
        return args.open ? UNKNOWN_START : undefined;
    const [name] = args.words;
    if (name?.startsWith('-'))
        return undefined;
    // Both set the groups first, which only root may, also to become who it is.
    return started_command(args, 1, { search, decides: true, user: { name }, rights: 'root' });
}
const SETPRIV = {
    flags: 'dhV',
    long: [
        ...[
            'ambient-caps',
            'inh-caps',
            'bounding-set',
            'groups',
            'pdeathsig',
            'ptracer',
            'regid',
            'rgid',
            'egid',
        ],
        ...[
            'reuid',
            'ruid',
            'euid',
            'securebits',
            'selinux-label',
            'apparmor-profile',
            'landlock-access',
            'landlock-rule',
        ],
    ],
};
function setpriv(args) {
    const options = readOptions(args, SETPRIV);
    if (!options)
        return UNKNOWN_START;
    const user = has(options, 'reuid', 'euid') ? { name: optionValue(options, 'reuid', 'euid') } : undefined;
    return started_command(options.rest, 0, {
        search: 'libc',
        decides: true,
        ...(user ? { user } : {}),
        rights: has(options, 'clear-groups', 'init-groups', 'groups') ? 'root' : 'other-user',
        ...(has(options, 'reset-env') ? { environment: 'unknown' } : {}),
    });
}
/** util-linux' su and runuser, and BusyBox' su: `-c TEXT` is run by the user's shell, or that of `-s`. */
function su(args) {
    const options = readOptions(args, {
        flags: 'flmpPT',
        valued: 'cCgGsuw',
        long: ['command', 'session-command', 'group', 'supp-group', 'shell', 'user', 'whitelist-environment'],
        permute: true,
    });
    if (!options)
        return UNKNOWN_START;
    const login = has(options, 'l', 'login') || options.rest.words[0] === '-';
    const rest = options.rest.words[0] === '-' ? withoutFirst(options.rest, 1) : options.rest;
    if (has(options, 'u', 'user'))
        return started_command(rest, 0, {
            search: 'libc',
            decides: true,
            user: { name: optionValue(options, 'u', 'user') },
            rights: 'root',
        });
    const text = ['c', 'command', 'session-command', 'C'];
    const name = rest.words.length > 0 ? rest.words[0] : rest.open ? undefined : 'root';
    const keeps = has(options, 'm', 'p', 'preserve-environment');
    const shell = has(options, 's', 'shell') ? optionValue(options, 's', 'shell') : undefined;
    // Without -s it is the shell of the user's line in passwd, or $SHELL: most often /bin/sh, but not known here.
    if (shell === undefined || !has(options, ...text))
        return UNKNOWN_START;
    return {
        kind: 'command',
        argv: joinArgs(argsOf([shell, '-c', optionValue(options, ...text)]), withoutFirst(rest, 1)),
        search: 'libc',
        decides: true,
        user: { name },
        rights: 'root',
        ...(login ? { environment: 'unknown' } : {}),
        ...(keeps || login
            ? {}
            : {
                changes: [
                    ['HOME', undefined],
                    ['SHELL', shell],
                    ['USER', name],
                    ['LOGNAME', name],
                ],
            }),
    };
}
/** It makes an environment of its own: PATH is `secure_path`. */
function sudo(args) {
    const options = readOptions(args, {
        flags: 'ABbEHKklNnPSV',
        valued: 'CDgpRrTtUuh',
        long: ['user', 'group', 'chdir', 'prompt', 'host', 'role', 'type', 'close-from', 'other-user', 'chroot'],
    });
    if (!options)
        return UNKNOWN_START;
    if (has(options, 'l', 'K', 'k', 'V', 'list', 'version', 'R', 'chroot'))
        return undefined;
    let { rest } = options;
    while (rest.words[0]?.includes('='))
        rest = withoutFirst(rest, 1);
    const name = has(options, 'u', 'user') ? optionValue(options, 'u', 'user') : 'root';
    return started_command(rest, 0, {
        search: 'libc',
        decides: true,
        user: { name },
        rights: 'root',
        environment: 'unknown',
    });
}
function doas(args) {
    const options = readOptions(args, { flags: 'Lns', valued: 'aCu' });
    if (!options)
        return UNKNOWN_START;
    const name = has(options, 'u') ? optionValue(options, 'u') : 'root';
    return started_command(options.rest, 0, {
        search: 'libc',
        decides: true,
        user: { name },
        rights: 'root',
        environment: 'unknown',
    });
}

;// CONCATENATED MODULE: ./build/js/verify/exec/starters.js





/** What the program of this name starts with these words; undefined when it is no starter, or starts nothing. */
function startedBy(name, starter) {
    const args = withoutFirst(starter.argv, 1);
    if (/^(?:ld-linux[^/]*|ld64|ld|ld-2\.\d+|ld-musl-[^/]+)\.so(?:\.\d+)?$/.test(name))
        return loader(args);
    const special = SPECIAL.get(name);
    if (special)
        return special(args, starter);
    const plain = PLAIN.get(name);
    return plain && ordinary(args, plain);
}
const PLAIN = new Map([
    ['catatonit', { flags: 'gPLVh', nothing: ['P', 'L', 'V', 'h'] }],
    ['dumb-init', { flags: 'cvVh', valued: 'r', long: ['rewrite'], nothing: ['V', 'h', 'version', 'help'] }],
    ['nohup', {}],
    [
        'ionice',
        { flags: 't', valued: 'cnpPu', long: ['class', 'classdata', 'pid'], nothing: ['p', 'P', 'u', 'pid'] },
    ],
    ['chrt', { flags: 'abfiordRv', valued: 'pTPD', before: 1, nothing: ['p', 'pid'] }],
    ['taskset', { flags: 'ac', valued: 'p', before: 1, nothing: ['p', 'pid'] }],
    ['prlimit', { valued: 'po', long: ['pid', 'output'], nothing: ['p', 'o', 'pid', 'output'] }],
    [
        'numactl',
        {
            flags: 'alsH',
            valued: 'iNCmp',
            long: ['interleave', 'cpunodebind', 'physcpubind', 'membind', 'preferred'],
        },
    ],
    ['setarch', { flags: 'BFILRSTXZv3h', before: 1 }],
    ['linux64', { flags: 'BFILRSTXZv3h' }],
    ['linux32', { flags: 'BFILRSTXZv3h' }],
    ['stdbuf', { valued: 'ioe', long: ['input', 'output', 'error'] }],
    ['timeout', { flags: 'vfp', valued: 'sk', long: ['signal', 'kill-after'], before: 1 }],
    ['time', { flags: 'pvqaV', valued: 'of', long: ['output', 'format'] }],
    ['chpst', { flags: 'vVPoplF012', valued: 'uUbe/nmdofsplcrt', decides: false }],
    ['s6-setuidgid', { before: 1 }],
    ['s6-applyuidgid', { flags: 'z', valued: 'ugGU' }],
    ['s6-envuidgid', { flags: 'niBD', before: 1 }],
    ['setuidgid', { before: 1 }],
    ['strace', { flags: 'cCdfFhiknqrtTvVwxyYzZ', valued: 'abeEIoOpPsSuUX', nothing: ['p', 'h', 'V'] }],
    ['ltrace', { flags: 'bcCfhiLrStTV', valued: 'aAeFlnopsuwx', nothing: ['p', 'h', 'V'] }],
    ['eatmydata', {}],
    ['catchsegv', {}],
    ['unshare', { flags: 'cfhimnpruCTUV', valued: 'RwSG', decides: false, nothing: ['R', 'root'] }],
    ['watch', { flags: 'bcdegtx', valued: 'nq', decides: false }],
]);
function ordinary(args, plain) {
    const options = readOptions(args, plain);
    if (!options)
        return args.words.length === 0 && !args.open ? undefined : UNKNOWN_START;
    if (has(options, ...(plain.nothing ?? []), 'help', 'version'))
        return undefined;
    const { before = 0 } = plain;
    return started_command(options.rest, before, { search: plain.search ?? 'libc', decides: plain.decides !== false });
}
const SPECIAL = new Map([
    ['env', (args, starter) => env(args, starter, 0)],
    ...['tini', 'tini-static', 'docker-init'].map((name) => [name, tini]),
    ['nice', nice],
    ['setsid', setsid],
    ['xargs', xargs],
    ['gosu', (args) => asUser(args, 'go')],
    ['su-exec', (args) => asUser(args, 'libc')],
    ['setpriv', setpriv],
    ['su', su],
    ['runuser', su],
    ['sudo', sudo],
    ['doas', doas],
    ['flock', flock],
    ['chroot', chroot],
    ['find', starters_find],
    ['start-stop-daemon', () => UNKNOWN_START],
]);
/**
 * It reads its options with getopt(3): glibc's takes those of the command for tini's own where no `--` stands before
 * them, musl's stops at the command.
 */
function tini(args) {
    const started = ordinary(args, { flags: 'svwgh', valued: 'pe', nothing: ['version', 'h'] });
    if (started?.kind !== 'command')
        return started;
    const before = args.words.slice(0, args.words.length - started.argv.words.length);
    const hidden = started.argv.words.slice(1).find((word) => word?.startsWith('-') && word.length > 1);
    if (before.includes('--') || hidden === undefined)
        return started;
    const message = `tini takes ${hidden} for an option of its own, unless it was built with musl: no -- stands before the command`;
    return {
        ...started,
        decides: false,
        doubt: { message, remedy: 'Write -- between tini’s options and the command.' },
    };
}
/** `-5` is an option, too. */
function nice(args) {
    const [first] = args.words;
    const old = first !== undefined && /^--?\d+$/.test(first);
    return ordinary(old ? withoutFirst(args, 1) : args, { valued: 'n', long: ['adjustment'] });
}
/** As a process group's leader, which a container's first process is, it does not wait for the command, unless told to. */
function setsid(args) {
    const options = readOptions(args, { flags: 'cfwVh' });
    if (!options)
        return UNKNOWN_START;
    return started_command(options.rest, 0, { search: 'libc', decides: has(options, 'w', 'wait') });
}
/** It runs its command once at least, unless -r is given. */
function xargs(args) {
    const options = readOptions(args, {
        flags: '0oprtx',
        valued: 'adEIiLlnPs',
        long: ['arg-file', 'delimiter', 'max-args', 'max-procs', 'max-lines', 'replace'],
    });
    if (!options)
        return UNKNOWN_START;
    return started_command(options.rest, 0, {
        search: 'libc',
        decides: !has(options, 'r', 'no-run-if-empty', 'I', 'i'),
    });
}
function flock(args) {
    const options = readOptions(args, {
        flags: 'exsnuoFvVh',
        valued: 'wE',
        long: ['timeout', 'wait', 'conflict-exit-code'],
    });
    if (!options)
        return UNKNOWN_START;
    const [, second, third] = options.rest.words;
    if (second === '-c' || second === '--command')
        return {
            kind: 'command',
            argv: argsOf(['/bin/sh', '-c', third]),
            search: 'libc',
            decides: true,
        };
    return started_command(options.rest, 1, { search: 'libc', decides: true });
}
/** Into another root nothing is followed. */
function chroot(args) {
    const options = readOptions(args, { long: ['userspec', 'groups'] });
    const [root] = options?.rest.words ?? [];
    if (!options || root !== '/')
        return UNKNOWN_START;
    // It changes to the new root, unless it is told not to.
    const directory = has(options, 'skip-chdir') ? {} : { directory: { path: '/' } };
    const user = has(options, 'userspec') ? { user: { name: optionValue(options, 'userspec') } } : {};
    return started_command(options.rest, 1, { search: 'libc', decides: true, rights: 'root', ...user, ...directory });
}
/** `-exec` runs a command for what is found, if anything is. */
function starters_find(args) {
    const at = args.words.findIndex((word) => word !== undefined && /^-(?:exec|execdir|ok|okdir)$/.test(word));
    if (at < 0)
        return undefined;
    return started_command(withoutFirst(args, at + 1), 0, { search: 'libc', decides: false });
}
/** A loader that is started by its path loads the program that it is given (glibc's ld.so(8), musl's dynlink.c). */
function loader(args) {
    const options = readOptions(args, {
        long: [
            'library-path',
            'preload',
            'argv0',
            'audit',
            'inhibit-rpath',
            'glibc-hwcaps-prepend',
            'glibc-hwcaps-mask',
        ],
    });
    if (!options)
        return UNKNOWN_START;
    if (has(options, 'help', 'version', 'list-tunables', 'list-diagnostics', 'audit'))
        return undefined;
    return started_command(options.rest, 0, {
        search: 'libc',
        decides: true,
        loads: {
            ...(has(options, 'library-path') ? { libraryPath: optionValue(options, 'library-path') } : {}),
            ...(has(options, 'preload') ? { preload: optionValue(options, 'preload') } : {}),
        },
    });
}

;// CONCATENATED MODULE: ./build/js/verify/exec/written-paths.js
/**
 * Which files a program may make. What is missing in the image may be there by the time that it is needed: then
 * nothing is said about it.
 */

/** Programs that write to the paths on their command line only. */
const TO_ARGUMENTS = /^(?:cp|mv|ln|install|mkdir|touch|tee|rm|rmdir|chmod|chown|chgrp|mknod|mkfifo|truncate|dd|sed|mount|umount|envsubst)$/;
/** Programs of which anything may be expected: installers, unpackers, compilers, and interpreters of other languages. */
const ANYWHERE = /^(?:tar|bsdtar|unzip|gunzip|gzip|bunzip2|bzip2|xz|unxz|zstd|unzstd|7z|7za|cpio|rsync|curl|wget|aria2c|git|hg|svn|patch|ar|rpm2cpio|dpkg.*|apt.*|apk|yum|dnf|microdnf|zypper|rpm|pacman|pip.*|pipx|uv|poetry|npm|npx|yarn|pnpm|corepack|bundle|gem|composer|cargo|rustup|go|make|cmake|ninja|meson|gcc|g\+\+|cc|c\+\+|clang.*|rustc|ld|ldconfig|update-alternatives|update-.*|add-apt-repository|ansible.*|salt.*|chef.*|puppet|python[0-9.]*|pypy[0-9.]*|node|nodejs|deno|bun|perl[0-9.]*|ruby[0-9.]*|php[0-9.]*|lua[0-9.]*|java|dotnet|mono|Rscript|awk|gawk|mawk|xargs|find|parallel|docker|podman|buildah|kubectl|helm|terraform|aws|gsutil|az|mc|rclone|s3cmd|vault|confd|dockerize|gomplate|consul-template|sops|chezmoi|stow|nix.*|guix|conda|mamba|micromamba|asdf|mise|nvm|sdk|sdkman.*|xx-.*)$/;
/** Programs that make users and groups. */
const ACCOUNTS = /^(?:useradd|adduser|usermod|userdel|deluser|groupadd|addgroup|groupmod|groupdel|newusers|chpasswd|passwd|fixuid)$/;
/** Names that say that something is put in place. */
const PREPARES = /setup|install|bootstrap|unpack|extract|download|fetch|deploy|provision|prepare|update|upgrade|build|compile|generate|restore|import|sync|link|copy/i;
/** Where a program that is an ELF file may write; undefined: anywhere. */
function writtenBy(name, args) {
    const program = (0,image_path/* basename */.P8)(name);
    if (ANYWHERE.test(program))
        return undefined;
    if (ACCOUNTS.test(program))
        return ['/etc', '/home'];
    if (TO_ARGUMENTS.test(program))
        return args.open ? undefined : args.words.slice(1).flatMap((word) => destination(word));
    return PREPARES.test(program) ? undefined : [];
}
function destination(word) {
    if (word === undefined)
        return ['/'];
    const [, attached] = /^(?:--[a-z-]+|of|-t)=?(\/.*)$/.exec(word) ?? [];
    return attached !== undefined ? [attached] : word.startsWith('-') ? [] : [word];
}

;// CONCATENATED MODULE: ./build/js/verify/exec/run-process.js
/** A command line is executed: what the kernel makes of it, and what the program does then, as far as it is known. */

















function runProcess(machine, process) {
    const [word] = process.argv.words;
    if (!machine.step() || process.depth > MAX_PROCESS_DEPTH || word === undefined)
        return run_process_lost(machine, process);
    const context = contextOf(machine, process, word);
    if (!context)
        return run_process_lost(machine, process);
    const found = executeWord(context, word);
    const execution = process.scripts.length > 0 ? { ...found, scripts: [...process.scripts, ...found.scripts] } : found;
    if (found.problem && mayBeMade(machine, context, word, execution))
        return run_process_lost(machine, process);
    const start = machine.record({
        word,
        role: process.role,
        execution,
        search: process.search,
        weight: process.sure ? 'runs' : 'may',
        surroundings: surroundingsOf(process),
    });
    const starts = new Set([start]);
    if ((0,model_start/* problemOf */.Z)(start))
        return { code: 'fails', starts };
    if (!found.program)
        return alsoOf(readByShell(machine, process, found), starts);
    const argv = found.scripts.length > 0 ? scriptArgv(found, process.argv) : process.argv;
    return alsoOf(run_process_runProgram(machine, { ...process, argv }, execution), starts);
}
/**
 * A text without a #! line: the kernel refuses it, and a shell reads it (POSIX, "Command Search and Execution"; glibc's
 * execvp(3), which starts /bin/sh for it).
 */
function readByShell(machine, process, { problem, scripts }) {
    if (problem?.kind !== 'not-a-program' || scripts.length > 0)
        return UNKNOWN;
    const { path } = problem;
    const argv = joinArgs(argsOf(['/bin/sh', path]), withoutFirst(process.argv, 1));
    const next = { ...process, argv, role: `the shell that reads ${path}`, depth: process.depth + 1 };
    if (process.search === 'libc')
        return machine.run(next);
    const shell = machine.root.resolve('/bin/sh');
    return runShell(machine, next, (0,root_node/* isFound */.Z)(shell) ? (0,image_path/* basename */.P8)(shell.path) : 'sh');
}
/** Nobody knows what runs, so it may do anything but stop the rest. */
function run_process_lost(machine, { argv }) {
    if (argv.words[0] === undefined)
        machine.touch(undefined);
    return UNKNOWN;
}
function contextOf(machine, process, word) {
    const { environment, workingDirectory, user, search } = process;
    const searchPath = searchPathOf(environment, search);
    if (!word.includes('/') && !searchPath)
        return undefined;
    const relative = word.includes('/')
        ? !word.startsWith('/')
        : searchPath?.some((one) => !one.startsWith('/'));
    if (relative && workingDirectory === undefined)
        return undefined;
    return {
        root: machine.root,
        searchPath: searchPath ?? [],
        workingDirectory: workingDirectory ?? '/',
        search,
        ...(user ? { user } : {}),
    };
}
/** Whether something that ran before may have put it there, or made it executable. */
function mayBeMade(machine, context, word, { problem }) {
    if (!problem)
        return false;
    if (problem.kind === 'not-on-path')
        return context.searchPath.some((directory) => machine.isTouched((0,image_path/* child */.jf)(directory, word)));
    if (problem.kind === 'relative-on-path')
        return false;
    return machine.isTouched(problem.path);
}
/** What a process gives the programs that it starts. */
function surroundingsOf({ environment, workingDirectory, user }) {
    const libraryPath = lookUp(environment, 'LD_LIBRARY_PATH');
    const preload = lookUp(environment, 'LD_PRELOAD');
    const unknown = libraryPath === undefined || preload === undefined || workingDirectory === undefined;
    return {
        workingDirectory: workingDirectory ?? '/',
        ...(libraryPath ? { libraryPath } : {}),
        ...(preload ? { preload } : {}),
        ...(lookUp(environment, 'LD_BIND_NOW') ? { bindNow: true } : {}),
        ...(user ? { user } : {}),
        ...(unknown ? { unknown } : {}),
    };
}
/** The kernel puts a script's interpreter, its argument and the script's path in the place of the first word. */
function scriptArgv({ scripts }, argv) {
    return scripts.reduce((words, { path, entry }) => {
        const { interpreter, argument } = parseShebang(entry.line);
        const first = argument === undefined ? [interpreter, path] : [interpreter, argument, path];
        return joinArgs(argsOf(first), { words: words.words.slice(1), open: words.open });
    }, argv);
}
function run_process_runProgram(machine, process, execution) {
    const { argv, workingDirectory } = process;
    const real = (0,image_path/* basename */.P8)(execution.program?.realPath ?? '');
    const name = (0,image_path/* basename */.P8)(argv.words[0] ?? '');
    // It runs the applet itself, whatever PATH has.
    if (/^busybox(?:\.static)?$/.test(name) && argv.words.length > 1)
        return run_process_runProgram(machine, { ...process, argv: withoutFirst(argv, 1) }, execution);
    if (SHELL_NAMES.test(name))
        return runShell(machine, process, real);
    // What stands behind an emulator is for another machine.
    if (/^(?:qemu-|box64|box86|fex)/i.test(name))
        return UNKNOWN;
    const busybox = execution.program?.entry.busybox;
    const isBusybox = /^busybox/.test(real) || busybox !== undefined;
    const started = startedBy(name, {
        argv,
        environment: process.environment,
        ...(isBusybox ? { busybox: busybox ?? 'unknown' } : {}),
    });
    if (started?.kind === 'fails')
        return refuses(machine, process, execution, started);
    if (started?.kind === 'unknown') {
        machine.touch(undefined);
        return UNKNOWN;
    }
    if (started)
        return runStarted(machine, process, execution, started, name);
    const given = runScriptArgument(machine, process, name);
    touchWritten(machine, name, argv, workingDirectory);
    return given ?? (name === 'true' ? SUCCESS : UNKNOWN);
}
/** The program is there, and ends with an error before it starts anything. */
function refuses(machine, process, execution, { reason, remedy }) {
    const path = execution.program?.path ?? '';
    const start = machine.record({
        word: process.argv.words[0] ?? path,
        role: process.role,
        execution: { scripts: process.scripts, problem: { kind: 'refused', path, reason, remedy } },
        search: process.search,
        weight: process.sure ? 'runs' : 'may',
        surroundings: surroundingsOf(process),
    });
    return { code: 'fails', starts: new Set([start]) };
}
function touchWritten(machine, name, argv, directory) {
    const paths = writtenBy(name, argv);
    if (!paths)
        machine.touch(undefined);
    for (const path of paths ?? [])
        if (path.startsWith('/'))
            machine.touch(path);
        else
            machine.touch(directory === undefined ? undefined : (0,image_path/* child */.jf)(directory, path));
}
function runStarted(machine, process, execution, started, name) {
    const directory = started.directory
        ? directoryAfter(process, started.directory.path)
        : process.workingDirectory;
    const user = started.user ? userNamed(machine, started.user.name) : process.user;
    const refusing = refusal(machine, user, started.directory && directory) ??
        lacksRights(process, execution, started, user, name);
    if (refusing)
        return refuses(machine, process, execution, refusing);
    if (started.doubt && process.sure)
        machine.doubt({ path: execution.program?.path ?? name, ...started.doubt });
    if (name === 'su')
        asksForPassword(machine, process, execution);
    const next = {
        ...process,
        argv: started.argv,
        environment: environmentAfter(process.environment, started),
        workingDirectory: directory,
        user: user && 'uid' in user ? user : undefined,
        search: started.search === 'libc' && usesMusl(execution) ? 'musl' : started.search,
        role: `the command that ${name} starts`,
        sure: process.sure && started.decides,
        // `#!/usr/bin/env python3`: it is the script that is run.
        scripts: name === 'env' ? execution.scripts : [],
        depth: process.depth + 1,
    };
    const missed = started.loads && notLoaded(machine, next, started.loads, execution);
    if (missed === 'unknown')
        return UNKNOWN;
    if (missed)
        return refuses(machine, process, execution, missed);
    const status = started.loads ? runLoaded(machine, next, started.loads, execution) : machine.run(next);
    return started.decides ? status : UNKNOWN;
}
function usesMusl({ program }) {
    return program?.entry.elf.interpreter?.includes('/ld-musl-') ?? false;
}
/** A container's process has no capabilities unless it is root's, and those of the file (capabilities(7)). */
function lacksRights({ user: own }, { program }, { rights }, next, name) {
    if (!rights || !own || !program || (0,privileges/* actsAsRoot */.Q5)(program.entry, own))
        return undefined;
    const isOther = next !== undefined && 'uid' in next && next.uid !== own.uid;
    if (rights === 'other-user' && !isOther)
        return undefined;
    return {
        reason: `user ${own.uid} starts it, and what it does only root may do`,
        remedy: `Start the program without ${name}, or let root start the container (no USER), and ${name} take its rights away.`,
    };
}
/** What PAM makes of it is in files of the image that say little by themselves. */
function asksForPassword(machine, { user, sure }, { program }) {
    if (!user || user.uid === 0 || !program || !sure)
        return;
    machine.doubt({
        path: program.path,
        found: `user ${user.uid}`,
        message: `${program.path} asks for a password when user ${user.uid} starts it, and a container has nobody who types one`,
        remedy: 'Start the program without su, or let root start the container (no USER).',
    });
}
/** The loader maps the program, which then goes on as if it had been executed. */
function runLoaded(machine, next, loads, loader) {
    const status = loadedDirectly(machine, next, loads, loader.program?.realPath ?? '');
    const [start] = status.starts;
    const program = start?.execution.program;
    return program ? alsoOf(run_process_runProgram(machine, next, { scripts: [], program }), status.starts) : status;
}
function directoryAfter({ workingDirectory }, path) {
    if (path === undefined || path.startsWith('/'))
        return path;
    return workingDirectory === undefined ? undefined : (0,image_path/* child */.jf)(workingDirectory, path);
}
function environmentAfter(before, { environment, changes = [] }) {
    const base = environment === 'empty'
        ? { variables: new Map(), open: false }
        : environment === 'unknown'
            ? UNKNOWN_ENVIRONMENT
            : before;
    return changes.length > 0 ? withVariables(base, changes) : base;
}
function userNamed(machine, name) {
    if (name === undefined || machine.isTouched('/etc/passwd'))
        return undefined;
    return credentialsOf(name, machine.root);
}
/** Why the command is not started. */
function refusal(machine, user, directory) {
    if (user && 'unknown' in user)
        return {
            reason: `${user.file} of the image does not know ${user.unknown}`,
            remedy: 'Create the user in the last stage, or give its number.',
        };
    if (directory === undefined || machine.isTouched(directory))
        return undefined;
    const found = machine.root.resolve(directory);
    if ((0,root_node/* isFound */.Z)(found) && found.kind === 'directory')
        return undefined;
    return {
        reason: `${directory} is not a directory of the image`,
        remedy: 'Create the directory in the last stage, or name another one.',
    };
}

;// CONCATENATED MODULE: ./build/js/verify/view/entry-points.js
/**
 * What a platform would execute: the image's entrypoint and command with everything that is known to follow, and
 * everything on its PATH. Nothing else in an image is run by `docker run`, so nothing else can make the image fail.
 */










function entryPointsOf(root, config, options) {
    const workingDirectory = (0,image_path/* absolute */.ys)(config.WorkingDir ?? '', '/');
    const user = credentialsOf(config.User ?? '', root);
    const environment = entry_points_environmentOf(config, root);
    const path = lookUp(environment, 'PATH') ?? DEFAULT_PATH;
    const context = {
        root,
        searchPath: path.split(':'),
        workingDirectory,
        search: 'runtime',
        ...(user && 'uid' in user ? { user } : {}),
    };
    const process = (words, role) => ({
        argv: argsOf(words),
        environment,
        workingDirectory,
        user: context.user,
        search: 'runtime',
        role,
        sure: true,
        scripts: [],
        input: 'empty',
        depth: 0,
    });
    const evaluate = (words, role) => {
        if (words.length === 0)
            return { starts: [], doubts: [] };
        const { platform, parser } = options;
        const { machine, starts, doubts } = createMachine({ root, platform, parser }, runProcess);
        const end = machine.run(process(words, role));
        const all = starts().map((start) => end.starts.has(start) ? { ...start, weight: 'must' } : start);
        const must = all.filter(({ weight }) => weight === 'must');
        const ends = hasFailed(end) && !must.some(model_start/* problemOf */.Z) ? [alwaysFails(role, end)] : [];
        return {
            starts: [...must, ...all.filter(({ weight }) => weight !== 'must')],
            doubts: [...doubts(), ...ends],
        };
    };
    const { Entrypoint = [], Cmd = [] } = config;
    const role = Entrypoint.length > 0 ? 'the entrypoint' : 'the command';
    const { starts, doubts } = evaluate([...Entrypoint, ...Cmd], role);
    return {
        context,
        surroundings: surroundingsOf(process([], '')),
        starts: [...starts, ...givenCommand(context, config, starts)],
        doubts,
        health: evaluate(healthCommand(config), 'the health check').starts,
        ...(user && 'unknown' in user ? { unknownUser: user } : {}),
        onPath: programsOnPath(context),
    };
}
/** Everything can be started, and the shell text itself ends in an error: it may be meant to. */
function alwaysFails(role, { code }) {
    const how = typeof code === 'number' ? `exit code ${code}` : 'an error';
    return {
        found: how,
        message: `${role} always ends with ${how}, as its shell text is written and with the files that the image has`,
        remedy: 'Look at the last command that it comes to, and at conditions that this image never meets.',
    };
}
/** Docker's part of a container's environment: PATH where the image has none, a host name, and HOME (runc). */
function entry_points_environmentOf(config, root) {
    const variables = new Map([
        ['PATH', DEFAULT_PATH],
        ['HOSTNAME', undefined],
    ]);
    for (const line of config.Env ?? []) {
        const equals = line.indexOf('=');
        // Of a variable that is set twice the last counts; what has no sign takes one away.
        if (equals < 0)
            variables.delete(line);
        else
            variables.set(line.slice(0, equals), line.slice(equals + 1));
    }
    if (!variables.get('HOME'))
        variables.set('HOME', homeOf(config.User ?? '', root));
    return { variables, open: false };
}
/** `HEALTHCHECK CMD …` goes through the image's shell (moby's daemon/health.go). */
function healthCommand({ Healthcheck, Shell }) {
    const [kind, ...words] = Healthcheck?.Test ?? [];
    if (kind === 'CMD')
        return words;
    return kind === 'CMD-SHELL' ? [...(Shell ?? ['/bin/sh', '-c']), ...words] : [];
}
/**
 * A script that cannot be followed, and that is given a command, nearly always ends in `exec "$@"`; many take names of
 * their own, too.
 */
function givenCommand(context, { Entrypoint = [], Cmd = [] }, starts) {
    const [word] = Cmd;
    const [first] = starts;
    if (Entrypoint.length === 0 || word === undefined || !first || first.execution.scripts.length === 0)
        return [];
    const execution = executeWord({ ...context, search: 'shell' }, word);
    const { program } = execution;
    const known = starts.some((start) => start.execution.program?.realPath === program?.realPath);
    if (!program || known)
        return [];
    const surroundings = { workingDirectory: context.workingDirectory };
    return [{ word, role: 'the command', execution, search: 'shell', weight: 'may', surroundings }];
}
function programsOnPath(context) {
    const { root, workingDirectory } = context;
    const searchPath = [...new Set(context.searchPath.map((one) => (0,image_path/* absolute */.ys)(one, workingDirectory)))];
    const found = new Map();
    const add = (path) => {
        // Permissions are those of whoever will run it: `docker run --user` and scripts' sudo can be anybody.
        const { program } = execute({ root, searchPath, workingDirectory: '/', search: 'shell' }, path, []);
        if (program && !found.has(program.realPath))
            found.set(program.realPath, program);
    };
    const directories = searchPath.flatMap((directory) => {
        const place = root.resolve(directory);
        return (0,root_node/* isFound */.Z)(place) && place.kind === 'directory' ? [place.path] : [];
    });
    // `/bin` is `/usr/bin` nearly everywhere, and PATH has both.
    const places = new Set(directories);
    const candidates = Map.groupBy(root.list(...places).filter(isCandidate), ({ path }) => (0,image_path/* dirname */.pD)(path));
    for (const place of places)
        for (const { path } of candidates.get(place) ?? [])
            add(path);
    return [...found.values()];
}
function isCandidate(node) {
    return node.kind === 'symlink' || node.entry.kind === 'elf' || node.entry.kind === 'script';
}

;// CONCATENATED MODULE: ./build/js/verify/view/image-view.js
/** One platform's image as its checks see it: the root, what it would execute, and what that would load. */







/** @param spend where it is counted what is looked up. */
function viewOf(image, layers, platform, parser, spend) {
    const root = (0,rootfs/* createRootFs */.s)(layers, spend);
    const entryPoints = entryPointsOf(root, image.config.config, { platform, ...(parser ? { parser } : {}) });
    const contextOf = loaderContexts(root, platform, entryPoints, spend);
    const distribution = readDistribution(root);
    const { programs, possible } = reachedPrograms(entryPoints);
    const examined = (program) => image_view_examine(program, contextOf(program));
    return {
        image,
        platform,
        root,
        entryPoints,
        programs: programs.map(examined),
        possible: possible.map(examined),
        ...(distribution ? { distribution } : {}),
    };
}
/** A program has the environment that it is started in; on PATH, that of the image. */
function loaderContexts(root, platform, entryPoints, spend) {
    const cacheAt = cachesOf(root, platform, spend);
    const contexts = new Map();
    return ({ start }) => {
        const { libraryPath, preload, bindNow, workingDirectory } = start?.surroundings ?? entryPoints.surroundings;
        const key = JSON.stringify([libraryPath ?? null, preload ?? null, workingDirectory]);
        const known = contexts.get(key);
        if (known)
            return known;
        const environment = { libraryPath, preload, bindNow: bindNow === true };
        const context = { root, platform, environment, workingDirectory, cacheAt, known: new Map() };
        contexts.set(key, context);
        return context;
    };
}
function reachedPrograms(entryPoints) {
    const certain = new Map();
    const possible = new Map();
    // A program that is loaded in two ways is two programs.
    const keyOf = (path, { libraryPath, preload, loader, user }) => `${path} ${libraryPath} ${preload} ${loader} ${user?.uid}`;
    for (const { word, role, execution, weight, surroundings } of entryPoints.starts) {
        const script = execution.scripts[0]?.path;
        const { program } = execution;
        if (!program)
            continue;
        const key = keyOf(program.realPath, surroundings);
        const start = { role, word, weight, surroundings, ...(script === undefined ? {} : { script }) };
        const list = weight === 'must' ? certain : possible;
        if (!certain.has(key) && !list.has(key))
            list.set(key, { ...program, start });
    }
    const started = new Set([...certain.values()].map(({ realPath }) => realPath));
    const perhaps = new Map([...possible.values()].map((one) => [one.realPath, one]));
    const onPath = entryPoints.onPath
        .filter(({ realPath }) => !started.has(realPath))
        .map((program) => perhaps.get(program.realPath) ?? program);
    const known = new Set([...certain.values(), ...onPath]);
    return {
        programs: [...certain.values(), ...onPath],
        possible: [...possible.values()].filter((one) => !known.has(one)),
    };
}
function image_view_examine(program, context) {
    const { elf } = program.entry;
    const fit = (0,loader_abi/* foreignSystem */.EG)(elf) === undefined ? (0,loader_abi/* fitOf */.Zo)(elf, context.platform) : 'foreign';
    const loader = findLoader(program, context);
    const unknown = program.start?.surroundings.unknown === true;
    if (fit === 'foreign' || loader.kind !== 'found' || loader.flavour === 'other' || unknown)
        return { ...program, fit, loader };
    const { flavour, path, entry, layer } = loader;
    const closure = loadProgram(context, {
        path: program.realPath,
        entry: program.entry,
        layer: program.layer,
        loader: { ...(loader.starts ?? { path, entry, layer }), flavour },
        ...image_view_privileges(program),
    });
    return { ...program, fit, loader, closure };
}
/** Who starts a program on PATH, and with what rights, is not known. */
function image_view_privileges({ entry, start }) {
    const user = start?.weight === 'must' ? start.surroundings.user : undefined;
    if (!start || !user)
        return {};
    // The loader maps the program itself: its bits have no meaning then.
    return start.surroundings.loader === undefined
        ? (0,privileges/* privilegesOf */.yK)(entry, user)
        : { secure: false, reader: user };
}
function findLoader({ entry, start }, { root, workingDirectory }) {
    const path = start?.surroundings.loader ?? entry.elf.interpreter;
    if (path === undefined)
        return { kind: 'none' };
    const found = root.resolve(path, workingDirectory);
    if (!(0,root_node/* isFound */.Z)(found))
        return { kind: 'missing', path, at: found.at };
    if (found.kind !== 'file')
        return { kind: 'unusable', path, reason: `it is a ${found.kind}` };
    if (found.entry?.kind !== 'elf')
        return {
            kind: 'unusable',
            path,
            reason: found.entry?.kind === 'opaque' ? found.entry.reason : 'it is not an ELF file',
        };
    if (!(0,loader_abi/* sameAbi */.xL)(found.entry.elf, entry.elf))
        return { kind: 'foreign', path, entry: found.entry };
    if ((found.entry.mode & 0o111) === 0)
        return { kind: 'unusable', path, reason: 'it is not executable' };
    if (found.entry.elf.truncated)
        return { kind: 'unusable', path, reason: 'it is cut off' };
    return {
        kind: 'found',
        path,
        entry: found.entry,
        layer: found.layer,
        ...flavourOf(found.entry, path, root),
    };
}
/**
 * glibc's loader defines GLIBC_ versions; musl's is its C library itself. What stands at a glibc loader's place and
 * is neither (Alpine's gcompat) hands over to musl's loader, when there is one.
 */
function flavourOf({ elf }, path, root) {
    if (elf.definedVersions.some((name) => name.startsWith('GLIBC_')))
        return { flavour: 'glibc' };
    if (/\/ld-musl-[^/]+$/.test(path) || elf.soname === 'libc.so' || elf.soname?.startsWith('libc.musl-'))
        return { flavour: 'musl' };
    for (const node of root.list('/lib')) {
        if (!/\/ld-musl-[^/]+$/.test(node.path))
            continue;
        const found = root.resolve(node.path);
        if ((0,root_node/* isFound */.Z)(found) && found.kind === 'file' && found.entry?.kind === 'elf')
            return { flavour: 'musl', starts: { path: node.path, entry: found.entry, layer: found.layer } };
    }
    return { flavour: 'other' };
}
/** Each cache is read once; only Nix and its relatives have others than `/etc/ld.so.cache`. */
function cachesOf(root, platform, spend) {
    const caches = new Map();
    return (path) => {
        const known = caches.get(path) ?? readCache(path, root, platform, spend);
        caches.set(path, known);
        return known;
    };
}
function readCache(path, root, platform, spend) {
    const bytes = root.text(path);
    if (bytes === undefined || bytes === 'unread')
        return new Map();
    const parsed = parseLdCache(bytes, platform.elf.endian, spend);
    return 'problem' in parsed ? new Map() : Map.groupBy(parsed, (entry) => entry.name);
}
/** os-release(5). */
function readDistribution(root) {
    for (const path of ['/etc/os-release', '/usr/lib/os-release']) {
        const text = root.text(path);
        if (text === undefined || text === 'unread')
            continue;
        const name = /^PRETTY_NAME=(["']?)(.{1,200})\1\s*$/m.exec(Buffer.from(text).toString('utf8'))?.[2];
        if (name !== undefined)
            return name;
    }
    return undefined;
}


/***/ })

};
